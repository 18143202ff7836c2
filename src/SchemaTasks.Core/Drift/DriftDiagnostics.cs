using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Diff.Facets;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

/// <summary>
/// ST1xxx: drift. ST10xx is the gate itself and its rules; ST11xx is missing, ST12xx unexpected, ST13xx different and ST14xx probably renamed,
/// the last two digits saying which kind of object.
/// </summary>
internal static class DriftDiagnostics
{
    public static DiagnosticDescriptor CouldNotCheck { get; } = new("ST1001", DiagnosticSeverity.Error,
        "The manifest could not be checked",
        "Could not verify the manifest: {0} The result is unknown, not \"in sync\".",
        "The server, or a part of it, could not be read; the cause has a code of its own beside this one. The report says `could_not_check`, so that no older verdict remains. Fix the cause and run again.");

    public static DiagnosticDescriptor MoreOfAKind { get; } = new("ST1002", DiagnosticSeverity.Warning,
        "More changes of one kind than are logged one by one",
        "And {0} more of {1} ({2}), see {3}",
        "At most 50 changes of one kind are logged; the report holds all of them.");

    public static DiagnosticDescriptor BaselineExpired { get; } = new("ST1003", DiagnosticSeverity.Warning,
        "An accepted drift has expired",
        "The baseline accepts drift of '{0}' until {1} only. {2}",
        "An entry of `drift.baseline` in the configuration file is past its `expires` day. For 14 days it is a warning and the drift is still accepted; from then on it is an error and the drift counts again. Fix the drift and remove the entry, or agree on a new day.");

    public static DiagnosticDescriptor BaselineUnused { get; } = new("ST1004", DiagnosticSeverity.Message,
        "An accepted drift is gone",
        "The baseline entry for '{0}' matches no change any more; remove it.",
        "The drift that this entry of `drift.baseline` accepted does not show on this server. If it does on no other one, remove the entry, so that the drift cannot come back unnoticed.");

    public static DiagnosticDescriptor PatternMatchesNothing { get; } = new("ST1005", DiagnosticSeverity.Warning,
        "A drift rule matches no object",
        "The pattern '{0}' matches no object of the manifest or of the server, so this rule never applies. Correct or remove it.",
        "A rule of `drift.rules` in the configuration file names objects that are neither in the manifest nor on the server: often a misspelt or renamed schema. Case counts, and a member's path holds its table: `people.master.email`.");

    public static DiagnosticDescriptor BaselineMatchesNothing { get; } = new("ST1006", DiagnosticSeverity.Warning,
        "A baseline entry names no object",
        "The baseline names '{0}', which is no object of the manifest or of the server. Correct or remove the entry.",
        "`object` takes the path as the report prints it: `people.master.email`, `people.touch(integer)`, with the kind before a colon where two objects share it (`index:people.master.email_idx`).");

    public static DiagnosticDescriptor TextAcrossMajors { get; } = new("ST1007", DiagnosticSeverity.Warning,
        "Definitions were printed by different major versions",
        "The manifest was read from PostgreSQL {0}, the server is PostgreSQL {1}: {2} change(s) differ only in text that the two versions may print differently. They count until a shadow server of PostgreSQL {0} shows that they are none.",
        "PostgreSQL prints views, checks and defaults a little differently from one major version to the next. With a shadow server of the manifest's major version the difference is settled by replaying the server's definitions there; without one it is reported. `SchemaRefresh` takes the server's text.");

    public static DiagnosticDescriptor Replayed { get; } = new("ST1008", DiagnosticSeverity.Message,
        "The server's definitions were replayed to compare them",
        "The manifest was read from PostgreSQL {0}, the server is PostgreSQL {1}: to compare texts that the two print differently, the server's definitions were created once more, without data, in an empty database on {2}, as a role that reaches nothing outside of it.",
        "What a server's owner wrote is not trusted: the role is no superuser and reaches no program, no file and no other database, materialized views are not filled, and nothing is called on purpose. It happens only where a verdict depends on it; `SchemaRefresh` from a server of the new version ends it.");

    public static DiagnosticDescriptor FormerColumnName { get; } = new("ST1009", DiagnosticSeverity.Error,
        "The manifest calls one column by two names",
        "'{0}' has '{2}' in '{1}', a column that the manifest calls '{3}' now. Correct the text, or the column's name.",
        "The server's column seems to be renamed in the manifest, and something beside it still has the server's name: the fix script would rename the column and then fail at that text.");

    /// <summary>One for each change that each kind of object can have.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Changes { get; } =
    [
        .. Enum.GetValues<ChangeKind>().SelectMany(change => Enum.GetValues<ObjectKind>().Where(kind => IsPossible(change, kind)).Select(kind => Create(change, kind))),
    ];

    /// <summary>Whether a diagnostic is about one or more changes.</summary>
    public static bool IsChange(DiagnosticDescriptor descriptor) => descriptor == MoreOfAKind || Changes.Contains(descriptor);

    /// <summary>The descriptor of a change. Its arguments: the object, what happened to it, what to do.</summary>
    public static DiagnosticDescriptor Of(ChangeKind change, ObjectKind kind)
    {
        var code = Code(change, kind);
        return Changes.First(descriptor => descriptor.Code == code);
    }

    private static DiagnosticDescriptor Create(ChangeKind change, ObjectKind kind)
    {
        var what = KindNames.InText(kind);
        return change switch
        {
            ChangeKind.Missing => new(Code(change, kind), DiagnosticSeverity.Error, $"Drift: missing {what}", "{0} is missing: {1}. {2}",
                $"The manifest has this {what}, the server has not. By default {DriftWords.Of(DefaultSeverity.OfMissing(kind))}."),
            ChangeKind.Unexpected => new(Code(change, kind), DiagnosticSeverity.Error, $"Drift: unexpected {what}", "{0} is unexpected: {1}. {2}",
                $"The server has this {what}, the manifest has not. By default {DriftWords.Of(DefaultSeverity.OfUnexpected(kind))}. The position is that of the list that would contain it."),
            ChangeKind.Different => new(Code(change, kind), DiagnosticSeverity.Error, $"Drift: different {what}", "{0} differs: {1}. {2}",
                $"Both sides have this {what}, and what the message names differs. By default {Severities(kind)}."),
            ChangeKind.Renamed => new(Code(change, kind), DiagnosticSeverity.Error, $"Drift: renamed {what}", "{0} was probably renamed: {1}. {2}",
                $"The {what} of this name vanished beside exactly one that appeared with the same shape. By default {DriftWords.Of(DefaultSeverity.OfRenamed(kind))}."),
        };
    }

    /// <summary><c>high; low for comment, owner</c>: what most facets of the kind have, then the others.</summary>
    private static string Severities(ObjectKind kind)
    {
        var most = DefaultSeverity.OfDifferent(kind, "", null, null);
        var others = ModelFacets.NamesOf(kind).GroupBy(facet => DefaultSeverity.OfDifferent(kind, facet, null, null)).Where(group => group.Key != most).OrderDescending(Comparer<IGrouping<DriftSeverity, string>>.Create((left, right) => left.Key.CompareTo(right.Key)));
        var weaker = kind == ObjectKind.Table ? $"; {DriftWords.Of(DefaultSeverity.OfDifferent(kind, FacetNames.RowLevelSecurity, "enabled", "disabled"))} for `{FacetNames.RowLevelSecurity}` that is weaker than the manifest's" : "";
        return DriftWords.Of(most) + weaker + string.Concat(others.Select(group => $"; {DriftWords.Of(group.Key)} for {string.Join(", ", group.Select(facet => $"`{facet}`"))}"));
    }

    /// <summary>The database itself is always there, and what is identified by its text has no other name.</summary>
    private static bool IsPossible(ChangeKind change, ObjectKind kind) => change switch
    {
        ChangeKind.Missing or ChangeKind.Unexpected => kind != ObjectKind.Database,
        ChangeKind.Different => kind != ObjectKind.EnumValue,
        ChangeKind.Renamed => kind is not (ObjectKind.Database or ObjectKind.Extension or ObjectKind.EventTrigger or ObjectKind.Publication or ObjectKind.Other),
    };

    private static string Code(ChangeKind change, ObjectKind kind)
    {
        var hundreds = change switch
        {
            ChangeKind.Missing => "11",
            ChangeKind.Unexpected => "12",
            ChangeKind.Different => "13",
            ChangeKind.Renamed => "14",
        };
        return $"ST{hundreds}{Number(kind)}";
    }

    private static string Number(ObjectKind kind) => kind switch
    {
        ObjectKind.Table => "01",
        ObjectKind.Column => "02",
        ObjectKind.PrimaryKey => "03",
        ObjectKind.UniqueConstraint => "04",
        ObjectKind.ForeignKey => "05",
        ObjectKind.Check => "06",
        ObjectKind.Exclusion => "07",
        ObjectKind.Index => "08",
        ObjectKind.Statistics => "09",
        ObjectKind.Trigger => "10",
        ObjectKind.Rule => "11",
        ObjectKind.Policy => "12",
        ObjectKind.View => "20",
        ObjectKind.MaterializedView => "21",
        ObjectKind.Routine => "22",
        ObjectKind.Sequence => "23",
        ObjectKind.Enum => "30",
        ObjectKind.EnumValue => "31",
        ObjectKind.Domain => "32",
        ObjectKind.Composite => "33",
        ObjectKind.Attribute => "34",
        ObjectKind.Range => "35",
        ObjectKind.Database => "40",
        ObjectKind.Schema => "41",
        ObjectKind.Extension => "42",
        ObjectKind.EventTrigger => "43",
        ObjectKind.Publication => "44",
        ObjectKind.Other => "50",
    };
}
