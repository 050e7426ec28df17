namespace Sitrep.Packs;

public enum PackNodeKind : byte { Text, List, Map }
