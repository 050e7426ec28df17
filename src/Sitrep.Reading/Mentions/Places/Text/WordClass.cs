namespace Sitrep.Reading.Mentions.Places.Text;

/// <summary>What the lexicon of place words says of a word. A word may be several.</summary>
[Flags]
enum WordClass : ushort
{
    None = 0,
    Connector = 1,
    Locative = 2,
    Title = 4,
    Organisation = 8,
    GivenName = 16,
    Kind = 32,
    /// <summary>An adjective or noun of a people ("Syrian").</summary>
    People = 64,
    AnaphorDeterminer = 128,
    There = 256,
    Between = 512,
    RoadWord = 1024,
    /// <summary>"Agreement": with a place's name before it, the name of a thing.</summary>
    Thing = 2048,
    /// <summary>"Including": what follows are members of what stands before.</summary>
    Inclusive = 4096,
    /// <summary>Several of a kind ("villages"), whose members may be listed after it.</summary>
    Several = 8192,
}
