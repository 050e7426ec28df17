namespace Sitrep.Model;

/// <summary>Table 1 of the claim format.</summary>
public enum ClaimType : byte
{
    Control, Attack, Casualty, Equipment, Infrastructure, Displacement, Humanitarian, Agreement, Operation, Statement,
}
