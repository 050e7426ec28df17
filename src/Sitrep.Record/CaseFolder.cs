namespace Sitrep.Record;

/// <summary>
/// A case on disk: a folder that holds <c>.sitrep/</c> with the record and the original bytes. Commands find it from any folder below it,
/// as git finds its repository.
/// </summary>
/// <param name="Root">The folder that the user made, as a full path.</param>
public sealed record CaseFolder(string Root)
{
    const string Inner = ".sitrep";

    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Root)) is { Length: > 0 } name ? name : Root;
    public string RecordFile => Path.Combine(Root, Inner, "record.db");

    /// <summary>The case's own places; there need be none.</summary>
    public string GazetteerFile => Path.Combine(Root, Inner, "places.gazetteer");

    /// <summary>The case's own roads; there need be none.</summary>
    public string RoadsFile => Path.Combine(Root, Inner, "roads.network");

    /// <summary>The private key that signs checkpoints; made with the first.</summary>
    public string KeyFile => Path.Combine(Root, Inner, "keys", "checkpoint.pem");

    /// <summary>The index of words, which any command may make again.</summary>
    public string SearchFile => Path.Combine(Root, Inner, "search.db");

    /// <summary>The course of the situation, which any command may make again.</summary>
    public string SituationFile => Path.Combine(Root, Inner, "situation.db");

    /// <summary>Who holds what, ready to be asked; any command may make it again.</summary>
    public string ControlFile => Path.Combine(Root, Inner, "control.prepared");

    /// <summary>Who may sign in when the case is served; there need be none.</summary>
    public string AccountsFile => Path.Combine(Root, Inner, "accounts.db");

    public Originals Originals => new(Path.Combine(Root, Inner, "originals"));

    /// <summary>The case that a folder lies in; null when there is none.</summary>
    public static CaseFolder? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var found = new CaseFolder(at.FullName);
            if (File.Exists(found.RecordFile))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Makes an empty case.</summary>
    /// <exception cref="CaseException">There is one already, or the disk refuses.</exception>
    public static CaseFolder Create(string folder)
    {
        var made = new CaseFolder(Path.GetFullPath(folder));
        if (File.Exists(made.RecordFile))
        {
            throw new CaseException($"{made.Root} is a case already. Use it as it is, or name another folder.");
        }

        return CaseException.Guard(made.Root, () =>
        {
            Directory.CreateDirectory(Path.Combine(made.Root, Inner, "originals"));
            using (Sqlite.SqliteRecord.Create(made))
            {
                return made;
            }
        });
    }

    /// <summary>Opens the record of this case.</summary>
    /// <exception cref="CaseException">It is of a newer version, damaged, locked or cannot be read.</exception>
    /// <param name="clock">Tells whether an embargo has ended; the system's clock when none is given.</param>
    public IRecord Open(bool forWriting, TimeProvider? clock = null) => CaseException.Guard(Root, () => Sqlite.SqliteRecord.Open(this, forWriting, clock ?? TimeProvider.System));
}
