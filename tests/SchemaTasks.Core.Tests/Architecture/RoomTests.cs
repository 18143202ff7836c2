using System.Text.RegularExpressions;

namespace SchemaTasks.Tests.Architecture;

/// <summary>The rooms of src/SchemaTasks.Core, its folders, and what each may import: docs/architecture.md describes them.</summary>
public sealed partial class RoomTests
{
    private static readonly string Root = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "SchemaTasks.Core");

    /// <summary>What each room may import besides itself and <c>IO</c>. A room is above all that it imports, so there is no circle.</summary>
    private static readonly Dictionary<string, string[]> MayImport = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Text"] = ["Model"],
        ["Diagnostics"] = ["Model", "Text"],
        ["IO"] = ["Diagnostics"],
        ["Outputs"] = ["Diagnostics"],
        ["Objects"] = ["Model", "Text"],
        ["Diff"] = ["Model", "Text", "Objects"],
        ["Configuration"] = ["Model", "Text", "Diagnostics", "Outputs", "Diff"],
        ["Manifest"] = ["Model", "Text", "Diagnostics", "Objects", "Configuration"],
        ["Postgres"] = ["Model", "Text", "Diagnostics", "Objects", "Configuration"],
        ["Sql"] = ["Model", "Text", "Objects", "Diff"],
        ["Generation"] = ["Model", "Text", "Diagnostics", "Outputs", "Objects", "Configuration", "Manifest"],
        ["Drift"] = ["Model", "Text", "Diagnostics", "Outputs", "Objects", "Diff", "Configuration", "Sql"],
        ["Migrations"] = ["Model", "Text", "Diagnostics", "Postgres"],
        ["Shadow"] = ["Model", "Text", "Diagnostics", "Postgres", "Migrations"],
        ["Verification"] = ["Model", "Text", "Diagnostics", "Diff", "Postgres", "Sql", "Shadow"],
        ["Seeds"] = ["Model", "Text", "Diagnostics", "Postgres", "Migrations"],
        ["Health"] = ["Model", "Text", "Diagnostics", "Outputs", "Objects", "Configuration", "Postgres", "Generation", "Drift", "Migrations"],
        ["Doctor"] = ["Text", "Diagnostics", "Configuration", "Postgres", "Shadow", "Health"],
        ["Chain"] = ["Model", "Text", "Diagnostics", "Drift"],
        ["Operations"] =
        [
            "Model", "Text", "Diagnostics", "Outputs", "Objects", "Diff", "Configuration", "Manifest", "Postgres", "Sql", "Generation", "Drift", "Migrations", "Shadow", "Verification", "Seeds", "Health",
            "Doctor", "Chain",
        ],
    };

    private static readonly List<SourceFile> Files =
    [
        .. Directory.GetFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), path))
            .Where(file => file.Room is not ("" or "obj" or "bin")),
    ];

    [Fact]
    public void Every_folder_is_a_room_with_a_rule() => Assert.Equal(MayImport.Keys.Order(StringComparer.Ordinal), Files.Select(file => file.Room).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Rules_allow_no_circle()
    {
        var placed = new HashSet<string>(StringComparer.Ordinal);
        while (MayImport.Keys.FirstOrDefault(room => !placed.Contains(room) && MayImport[room].All(placed.Contains)) is { } next) placed.Add(next);
        Assert.Empty(MayImport.Keys.Except(placed));
    }

    [Fact]
    public void Rooms_import_only_what_is_below_them() =>
        Assert.Equal("", string.Join('\n', Files.SelectMany(file => Imports(file).Where(room => room != file.Room && room != "IO" && !MayImport[file.Room].Contains(room)).Select(room => $"{file.Path} imports {room}")).Order(StringComparer.Ordinal)));

    [Fact]
    public void Docs_architecture_lists_the_rules()
    {
        const string start = "<!-- rooms: printed by RoomTests with UPDATE_EXPECTED=1 -->\n", end = "<!-- /rooms -->";
        var path = Path.Combine(Root, "..", "..", "docs", "architecture.md");
        var text = File.ReadAllText(path);
        var table = $"| room | may import |\n|---|---|\n{string.Concat(MayImport.Where(rule => rule.Key != "IO").Select(rule => $"| {rule.Key} | {string.Join(", ", rule.Value)} |\n"))}";
        var expected = text[..(text.IndexOf(start, StringComparison.Ordinal) + start.Length)] + table + text[text.IndexOf(end, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") AtomicFile.WriteIfDifferent(path, expected);
        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Theory, InlineData("CONTRIBUTING.md"), InlineData("docs/architecture.md")]
    public void Links_lead_to_files(string page)
    {
        var path = Path.Combine(Root, "..", "..", page);
        var links = Link().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, link)), link));
    }

    [Fact]
    public void No_name_is_that_of_two_types() =>
        Assert.Empty(Files.SelectMany(file => file.Types).GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).Except(NamesUsedTwice).Order(StringComparer.Ordinal));

    /// <summary>Names that a reader meets in two rooms and that mean the same there. Each new one needs a reason.</summary>
    private static readonly string[] NamesUsedTwice = ["DatabaseReader", "RoutineReader", "TableReader", "ViewReader"];

    private static IEnumerable<string> Imports(SourceFile file)
    {
        // The project file imports these two namespaces for all.
        var used = Words().Matches(file.Code).Select(match => match.Value).Except(Properties().Matches(file.Code).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var global = Files.Where(other => other.Room is "Text" or "Outputs" && other.Types.Any(used.Contains)).Select(other => other.Room);
        var usings = Using().Matches(file.Code).Select(match => match.Groups[1].Value);
        var qualified = Qualified().Matches(file.Code).Where(match => MayImport.ContainsKey(match.Groups[1].Value) && Files.Any(other => other.Room == match.Groups[1].Value && other.Types.Contains(match.Groups[2].Value))).Select(match => match.Groups[1].Value);
        return global.Concat(usings).Concat(qualified).Distinct();
    }

    [GeneratedRegex(@"^using (?:static )?SchemaTasks\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex Words();

    /// <summary>A property of the file's own may be called as a type is.</summary>
    [GeneratedRegex(@"(\w+) \{ get;")]
    private static partial Regex Properties();

    /// <summary>A type by its namespace: <c>Sql.Renaming.NameMap</c>.</summary>
    [GeneratedRegex(@"(?<![\w.])([A-Z]\w*)\.(?:[A-Z]\w*\.)*?([A-Z]\w*)\b")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"^(?:public|internal) (?:static |sealed |abstract |partial |readonly )*(?:class|record struct|record|struct|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDefinition();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    private sealed record SourceFile
    {
        public SourceFile(string path, string full)
        {
            Path = path;
            Code = Comment().Replace(File.ReadAllText(full), "");
            Room = path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";
            Types = [.. TypeDefinition().Matches(Code).Select(match => match.Groups[1].Value).Distinct()];
        }

        public string Path { get; }

        /// <summary>Without comments.</summary>
        public string Code { get; }

        /// <summary>The first folder.</summary>
        public string Room { get; }

        /// <summary>Those of the file that are in no other type.</summary>
        public IReadOnlyList<string> Types { get; }
    }
}
