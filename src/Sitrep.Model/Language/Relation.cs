namespace Sitrep.Model;

/// <summary>Universal dependency relations (UD v2); the subtypes kept are those that frames ask for.</summary>
public enum Relation : byte
{
    Dep, Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Clf, Compound, CompoundPrt,
    Conj, Cop, Csubj, CsubjPass, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark,
    Nmod, NmodDesc, NmodPoss, NmodUnmarked, Nsubj, NsubjPass, NsubjOuter, CsubjOuter, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis, Punct,
    Reparandum, Vocative, Xcomp,
}
