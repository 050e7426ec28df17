namespace Sitrep.Reading.Mentions.Actors.Nations;

/// <summary>How a word stands for a nation: its name, its adjective, its people, or the seat of its government.</summary>
enum NationRole : byte { Name, Adjective, People, Seat }
