using Sitrep.Reading.Claims.Roles;

namespace Sitrep.ClaimTraining;

/// <summary>How often the roles' model chooses rightly for claims of reports that it has not learnt from, by role.</summary>
public static class RoleValidation
{
    const int Folds = 5;

    public static void Run(IReadOnlyList<Case> reports, IReadOnlyList<Case> others, bool secondLook, TextWriter writer)
    {
        var sums = new SortedDictionary<string, (int Right, int Of, int Empty, int OfEmpty)>(StringComparer.Ordinal);
        for (var fold = 0; fold < Folds; fold++)
        {
            List<Case> learnt = [.. reports.Where((_, i) => i % Folds != fold), .. others];
            var model = secondLook ? Learner.FitBothRoles(learnt) : new RoleModel(Learning.FittedModel.Open(Learner.FitRoles(learnt)), null);
            foreach (var choice in reports.Where((_, i) => i % Folds == fold).SelectMany(c => c.Choices(c.CastingBy(model))))
            {
                Count(sums, choice, model);
            }
        }

        foreach (var (role, sum) in sums)
        {
            writer.WriteLine($"  {role,-8} right {sum.Right,5} of {sum.Of,5} {(double)sum.Right / sum.Of:F3}   left empty {sum.Empty,5} of {sum.OfEmpty,5} {(double)sum.Empty / sum.OfEmpty:F3}");
        }
    }

    static void Count(SortedDictionary<string, (int Right, int Of, int Empty, int OfEmpty)> sums, RoleChoice choice, RoleModel model)
    {
        var (right, of, empty, ofEmpty) = sums.GetValueOrDefault(choice.Role.ToString());
        var one = choice.First.Right[choice.Best(model)] ? 1 : 0;
        sums[choice.Role.ToString()] = choice.First.Weight < 1 ? (right, of, empty + one, ofEmpty + 1) : (right + one, of + 1, empty, ofEmpty);
    }
}
