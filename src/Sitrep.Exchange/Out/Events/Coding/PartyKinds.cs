using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;

namespace Sitrep.Exchange.Out.Events.Coding;

/// <summary>What sort of actor a party is, by the actor packs.</summary>
public sealed class PartyKinds
{
    const string Folder = "actors/", Ending = ".actors.yaml", Scheme = "pack:";

    readonly Dictionary<string, ActorKind> kinds = new(StringComparer.Ordinal);

    public PartyKinds(PackSet packs)
    {
        foreach (var actor in packs.Under(Folder, Ending).SelectMany(file => file.Value.Each))
        {
            if (Enum.TryParse<ActorKind>(actor["kind"]?.Text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
            {
                kinds.TryAdd(Scheme + actor["id"]?.Text, kind);
                foreach (var name in actor.TextsOf("also").Prepend(actor["name"]?.Text ?? ""))
                {
                    kinds.TryAdd(NameKey.Of(name), kind);
                }
            }
        }
    }

    public ActorKind Of(Party? party) => party is null ? ActorKind.Unknown
        : party.Id is { } id && kinds.TryGetValue(id, out var kind) ? kind
        : kinds.GetValueOrDefault(NameKey.Of(party.Name ?? party.Surface));
}
