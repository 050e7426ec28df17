using System.CommandLine;
using Sitrep.BuiltIn;
using Sitrep.ClaimTraining;
using Sitrep.Learning;
using Sitrep.Packs.Weights;
using Sitrep.Reading;
using Sitrep.Reading.Claims;
using Sitrep.Reading.Claims.Judging;
using Sitrep.Reading.Claims.Roles;

var gold = new Option<string>("--gold") { Description = "Folder of annotated reports", DefaultValueFactory = _ => "training/claims" };
var packs = new Option<string>("--packs") { Description = "The packs folder, for its corpora", DefaultValueFactory = _ => "packs" };
var output = new Option<string?>("--write") { Description = "Folder to write judge.weights and roles.weights to" };
var test = new Option<string?>("--test") { Description = "Folder of annotated reports to score after learning from all of --gold" };
var validate = new Option<bool>("--cross-validate") { Description = "Score by cross-validation" };
var validateRoles = new Option<bool>("--cross-validate-roles") { Description = "Score the roles alone by cross-validation and stop" };
var show = new Option<bool>("--show") { Description = "List what was missed and what was wrong" };
var plain = new Option<string>("--reports") { Description = "Folder of annotated reports in the plain form", DefaultValueFactory = _ => "training/reports" };
var check = new Option<string?>("--check") { Description = "Say what is wrong with the plain reports of a folder and stop" };
var without = new Option<string?>("--without") { Description = "Leave a part out, to see what it is worth: second-look, roles-second-look, reports or corpora" };
var failures = new Option<string?>("--list-failures") { Description = "Folder to write the list of corpus texts to that the weights as they are do not read exactly; nothing is learnt" };
var text = new Option<string?>("--text") { Description = "Print the tree, mentions and drafts of a text and stop" };
var command = new RootCommand("Learns the weights of the claim reader.") { gold, plain, packs, output, test, validate, validateRoles, show, failures, text, check, without };
command.SetAction(arguments =>
{
    if (arguments.GetValue(check) is { } checkedFolder)
    {
        PlainReports.Check(checkedFolder).ToList().ForEach(Console.WriteLine);
        return;
    }

    bool Left(string part) => string.Equals(arguments.GetValue(without), part, StringComparison.Ordinal);
    // What is learnt here is not asked of the reader, so that weights of another form are no hindrance.
    var reader = ReportReader.Open(BuiltInPacks.Packs, path => path.StartsWith("incidents/", StringComparison.Ordinal) ? null : BuiltInPacks.Find(path));
    var propose = new ClaimReader(BuiltInPacks.Packs, "en", null, null);
    ClaimReader Open(JudgeModel judge, RoleModel roles, double threshold) =>
        new(BuiltInPacks.Packs, "en", Left("second-look") ? judge with { Second = null } : judge, Left("roles-second-look") ? roles with { Second = null } : roles, threshold);
    if (arguments.GetValue(text) is { } sample)
    {
        Findings.Inspect(Prepare(reader, propose, new(new("text", "text", sample, Sitrep.Model.Publication.Parse("2024-06-05")), [], true)), Console.Out);
        return;
    }

    List<Case> Cases(IEnumerable<AnnotatedText> texts) => [.. texts.Select(t => Prepare(reader, propose, t))];
    if (arguments.GetValue(failures) is { } listed)
    {
        var weighed = Open(new(LinearModel.Open(BuiltIn("judge")), Trees("judge-trees")), new(LinearModel.Open(BuiltIn("roles")), Trees("roles-trees")), ClaimReader.Threshold);
        KnownFailures.Write(weighed, Cases(AnnotatedText.ReadCorpora(arguments.GetValue(packs)!, "en")), Path.Combine(listed, KnownFailures.FileName), Console.Out);
        return;
    }

    var reports = Cases(AnnotatedText.ReadFolder(arguments.GetValue(gold)!, "en"));
    var more = Left("reports") ? [] : Cases(PlainReports.ReadFolder(arguments.GetValue(plain)!));
    var corpora = Left("corpora") ? [] : Cases(AnnotatedText.ReadCorpora(arguments.GetValue(packs)!, "en"));
    if (arguments.GetValue(validateRoles))
    {
        RoleValidation.Run(reports, [.. more, .. corpora], !Left("roles-second-look"), Console.Out);
        return;
    }

    Findings.Recall(reports, Console.Out);
    Findings.Reach(reports, arguments.GetValue(show), Console.Out);
    if (arguments.GetValue(validate))
    {
        new CrossValidation(Open, arguments.GetValue(show)).Run(reports, more, corpora, [0.25, 0.3, 0.35, 0.4, 0.45, 0.5], Console.Out);
    }

    if (arguments.GetValue(output) is null && arguments.GetValue(test) is null)
    {
        return;
    }

    var trees = Learner.FitTrees([.. reports, .. more], corpora);
    List<Case> all = [.. reports, .. more, .. corpora];
    var (judge, roles, roleTrees) = (Learner.FitJudge(all), Learner.FitRoles(all), Learner.FitRoleTrees(all));
    var fitted = Open(new(FittedModel.Open(judge), trees), new(FittedModel.Open(roles), roleTrees), ClaimReader.Threshold);
    if (arguments.GetValue(output) is { } folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "judge.en.weights"), FittedModel.Bytes(judge));
        Save(trees, Path.Combine(folder, "judge-trees.en.weights"));
        Save(roleTrees, Path.Combine(folder, "roles-trees.en.weights"));

        File.WriteAllBytes(Path.Combine(folder, "roles.en.weights"), FittedModel.Bytes(roles));
        KnownFailures.Write(fitted, corpora,
            Path.Combine(folder, KnownFailures.FileName), Console.Out);
    }

    if (arguments.GetValue(test) is { } tested)
    {
        Findings.Score(fitted, Cases(AnnotatedText.ReadFolder(tested, "en")), arguments.GetValue(show), Console.Out);
    }
});
return command.Parse(args).Invoke();

static ReadOnlyMemory<byte> BuiltIn(string weights) => BuiltInPacks.Model($"incidents/{weights}.en.weights");

static BoostedTrees Trees(string weights) => BoostedTrees.Open(BuiltIn(weights));

static void Save(BoostedTrees trees, string path)
{
    using var file = File.Create(path);
    trees.Write(file);
}

static Case Prepare(ReportReader reader, ClaimReader propose, AnnotatedText text)
{
    var view = reader.View(text.Report);
    return new(text, view, propose.Propose(view));
}
