namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>
/// A named piece of evidence that two claims are, or are not, about one happening. Its weight in log-odds stands in
/// <c>packs/fusion/evidence.yaml</c> under its name in lower case with hyphens; its words in <c>packs/languages/…/incidents.yaml</c>.
/// </summary>
public enum Sign : byte
{
    SameAction, LikeAction, TwoSidesOfOne, RivalAccounts, StepTowards, RelatedAction, ToldTogether, SameWords,
    SamePlace, SameArea, NearPlace, InArea, PlaceNotTold, OtherStretch, OtherName, PlacesApart,
    SameDay, DaysOverlap, DaysOverlapLoosely, NextDay, DayNotTold, SamePeriod, SameEnd, TotalAgainstPart, DaysApart,
    SameActor, OtherActor, OtherActorName, SameTarget, OtherTarget, OtherTargetName, OtherVictims, PartiesMatch, SamePartyOnBothSides,
    SameFigure, SameSmallFigure, FiguresAgree, FiguresClose, FiguresDiffer, FiguresFarApart,
    SameMethod, OtherMethod, SameCategory, OtherCategory, CivilianOrCombatant, SameThing, LikeThing, OtherThing,
}
