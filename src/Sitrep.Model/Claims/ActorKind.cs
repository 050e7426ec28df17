namespace Sitrep.Model;

/// <summary>ACLED's eight kinds of actor.</summary>
public enum ActorKind : byte { Unknown, StateForces, RebelGroup, PoliticalMilitia, IdentityMilitia, Rioters, Protesters, Civilians, ExternalForces }
