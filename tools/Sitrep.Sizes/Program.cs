using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

// Prints how long files and methods are, and fails when a file is longer than the house allows.
const int LongestFile = 400;

var root = args is [var folder] ? folder : ".";
string[] parts = ["src", "tests", "tools", "training", "benchmarks"];
var files = parts.Select(p => Path.Combine(root, p)).Where(Directory.Exists)
    .SelectMany(p => Directory.EnumerateFiles(p, "*.cs", SearchOption.AllDirectories))
    .Where(f => !f.Split('/').Any(s => s is "bin" or "obj" or "node_modules")).Order(StringComparer.Ordinal)
    .Select(f => (Path: Path.GetRelativePath(root, f), Tree: CSharpSyntaxTree.ParseText(File.ReadAllText(f)))).ToList();

var fileSizes = files.Select(f => (Name: f.Path, Lines: f.Tree.GetText().Lines.Count)).ToList();
var methodSizes = files.SelectMany(f => f.Tree.GetRoot().DescendantNodes()
    .Where(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax { Body: not null })
    .Select(n => (Name: $"{f.Path}: {NameOf(n)}", Lines: LinesOf(n)))).ToList();

Print("", "count", "median", "90th", "largest", "where");
Row("files", fileSizes);
Row("methods", methodSizes);

var tooLong = fileSizes.Where(f => f.Lines > LongestFile).ToList();
tooLong.ForEach(f => Console.Error.WriteLine($"{f.Name} has {f.Lines} lines; no file may have more than {LongestFile}. Split it by meaning."));
return tooLong.Count == 0 ? 0 : 1;

static int LinesOf(SyntaxNode node)
{
    var span = node.GetLocation().GetLineSpan();
    return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
}

static string NameOf(SyntaxNode node) => node switch
{
    MethodDeclarationSyntax m => m.Identifier.Text,
    ConstructorDeclarationSyntax c => c.Identifier.Text,
    LocalFunctionStatementSyntax l => l.Identifier.Text,
    _ => node.Kind().ToString(),
};

static void Row(string what, List<(string Name, int Lines)> sizes)
{
    var lines = sizes.Select(s => s.Lines).Order().ToList();
    if (lines.Count > 0)
    {
        var largest = sizes.MaxBy(s => s.Lines);
        Print(what, Text(lines.Count), Text(lines[lines.Count / 2]), Text(lines[lines.Count * 9 / 10]), Text(largest.Lines), largest.Name);
    }
}

static void Print(string what, params string[] columns) => Console.WriteLine($"{what,-8} {columns[0],7} {columns[1],7} {columns[2],7} {columns[3],8}  {columns[4]}");
static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
