using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types.Python;

/// <summary>Names of the Python classes and of the members of enums.</summary>
internal sealed class PythonNames
{
    private static readonly ImmutableArray<string> TableSuffixes = ["Row", "Insert", "Update", "Value"];
    private static readonly ImmutableArray<string> ViewSuffixes = ["Row", "Value"];

    /// <summary>What the module imports or Python's own types that it uses.</summary>
    private static readonly FrozenSet<string> Taken = FrozenSet.ToFrozenSet(
        ["Any", "Enum", "StrEnum", "NotRequired", "TypedDict", "None", "True", "False", "Range", "Multirange"], StringComparer.Ordinal);

    private readonly Dictionary<QualifiedName, string> _types = [];
    private readonly Dictionary<QualifiedName, string> _relations = [];
    private readonly NameTable _table;

    public PythonNames(GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var schema = input.Types;
        _table = new NameTable(input, new NamingRules
        {
            Language = "Python",
            Setting = "python",
            IsGiven = name => NameWords.IsIdentifier(name) && !PythonText.IsKeyword(name) && Stable(name) == name,
            GivenTakes = "letters, digits and '_', the first no digit, and no keyword",
            Named = "table, view, enum, label or composite",
            Kinds = [.. NamingRules.Relations, ObjectKind.Enum, ObjectKind.EnumValue, ObjectKind.Composite],
            Write = (path, part) => path.Kind == ObjectKind.EnumValue ? NameWords.UpperSnake(Stable(part)) : Class("", input.Configuration.Python.Singular && NamingRules.IsRelation(path) ? NameWords.Singular(part) : part),
            Empty = "EMPTY",
        }, diagnostics);
        var candidates = new List<NameCandidate>();
        foreach (var relation in schema.Relations) candidates.Add(Candidate(input, relation.Path, input.Configuration.Python.Singular, relation.IsView ? ViewSuffixes : TableSuffixes));
        foreach (var type in schema.Enums) candidates.Add(Candidate(input, ObjectPath.Of(ObjectKind.Enum, type.Name.Schema, type.Name.Name), false, NameCandidate.NoSuffix));
        foreach (var type in schema.Composites) candidates.Add(Candidate(input, ObjectPath.Of(ObjectKind.Composite, type.Name.Schema, type.Name.Name), false, NameCandidate.NoSuffix));
        var names = _table.Assign([.. candidates], Taken.Contains, "class");
        for (var i = 0; i < names.Length; i++)
        {
            var path = candidates[i].Path;
            (path.Kind is ObjectKind.Enum or ObjectKind.Composite ? _types : _relations)[new QualifiedName(path.Schema, path.Name)] = names[i];
        }
    }

    public string Of(QualifiedName type) => _types[type];

    public string OfValue(QualifiedName relation) => _relations[relation] + "Value";

    /// <summary>The name of a relation without its suffix.</summary>
    public string OfRelation(TypedRelation relation) => _relations[relation.Name];

    /// <summary>The members of an enum: upper case, or as the labels are where that would make two one.</summary>
    public string[] OfLabels(EnumShape type)
    {
        var path = ObjectPath.Of(ObjectKind.Enum, type.Name.Schema, type.Name.Name);
        var upper = type.Enum.Values.Select(label => NameWords.UpperSnake(Stable(label))).ToList();
        var meeting = upper.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var candidates = type.Enum.Values.Select((label, i) =>
            new NameCandidate(path.Child(ObjectKind.EnumValue, label), label, meeting.Contains(upper[i]) && NameWords.IsIdentifier(label) && Stable(label) == label && !label.StartsWith('_') ? label : upper[i], NameCandidate.NoSuffix)).ToArray();
        return _table.Assign(candidates, static name => name is "mro" or "name" or "value" || PythonText.IsKeyword(name) || (name.StartsWith('_') && name.EndsWith('_') && name.Length > 1), "enum member");
    }

    public void ReportUnused() => _table.ReportUnused();

    private static NameCandidate Candidate(GenerationInput input, ObjectPath path, bool singular, ImmutableArray<string> suffixes)
    {
        var own = singular ? NameWords.Singular(path.Name) : path.Name;
        var isBare = input.Configuration.IsDefaultSchema(path.Schema);
        return new NameCandidate(path, isBare ? path.Name : path.Schema + path.Name, Class(isBare ? "" : path.Schema, own), suffixes);
    }

    // A name that begins with an underscore is private to its module.
    private static string Class(string schema, string name)
    {
        var made = NameWords.Pascal(Stable(schema)).TrimStart('_') + NameWords.Pascal(Stable(name)).TrimStart('_');
        return made.Length > 0 && char.IsDigit(made[0]) ? "N" + made : made;
    }

    /// <summary>
    /// Python compares identifiers in the normal form NFKC. Characters that it changes, or may change, end a word: .NET itself normalizes only
    /// where it has globalization data.
    /// </summary>
    private static string Stable(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var stable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) stable.Append(IsStable(rune.Value) ? rune.ToString() : " ");
        return stable.ToString();
    }

    // ASCII; the letters of Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, kana, Han and Hangul that are their own normal form.
    private static bool IsStable(int code) => code is < 0x80
        or (>= 0xc0 and <= 0x131) or (>= 0x134 and <= 0x13e) or (>= 0x141 and <= 0x148) or (>= 0x14a and <= 0x17e)
        or 0x386 or (>= 0x388 and <= 0x3ce) or (>= 0x400 and <= 0x45f) or (>= 0x490 and <= 0x4ff)
        or (>= 0x5d0 and <= 0x5ea) or (>= 0x620 and <= 0x64a) or (>= 0x904 and <= 0x939) or (>= 0xe01 and <= 0xe30)
        or (>= 0x3041 and <= 0x3096) or (>= 0x30a1 and <= 0x30fa) or (>= 0x4e00 and <= 0x9fff) or (>= 0xac00 and <= 0xd7a3);
}
