namespace Sitrep.Model;

/// <summary>How exactly a time is told.</summary>
public enum TimePrecision : byte { Unknown, Hour, Day, Week, Month, Year }
