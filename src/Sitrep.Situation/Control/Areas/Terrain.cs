using Sitrep.Geography;
using Sitrep.Geography.Borders;

namespace Sitrep.Situation.Control.Areas;

/// <summary>What areas are drawn on: settlements, which tell how far a cell may reach, and borders, at which it ends.</summary>
public sealed record Terrain(Settlements Settlements, WorldBorders Borders);
