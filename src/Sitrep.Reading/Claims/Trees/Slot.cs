namespace Sitrep.Reading.Claims.Trees;

/// <summary>A grammatical place beside a trigger, after passive, participles, relatives and coordination are undone.</summary>
/// <param name="Name">
/// subject, object, recipient, self, poss, compound, amod, appos, clause, head, or the lemma of a preposition ("of", "from").
/// </param>
/// <param name="Token">The head of the phrase that stands there.</param>
/// <param name="Coordinated">True for the second and later members of a coordination.</param>
/// <param name="Inherited">True when it belongs to the clause above and is shared by grammar ("…, killing 12").</param>
public readonly record struct Slot(string Name, int Token, bool Coordinated = false, bool Inherited = false);
