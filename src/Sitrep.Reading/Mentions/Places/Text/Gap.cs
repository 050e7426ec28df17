namespace Sitrep.Reading.Mentions.Places.Text;

/// <summary>What stands between a word and the one before it.</summary>
enum Gap : byte { Break, Space, Hyphen, Comma, Stop, Open, Slash, Other }
