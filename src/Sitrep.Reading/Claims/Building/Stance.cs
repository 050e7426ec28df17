using Sitrep.Model;

namespace Sitrep.Reading.Claims.Building;

/// <summary>Who says a thing, and how it is put.</summary>
public sealed record Stance(Attribution? Attribution, Modality Modality);
