using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Model;

namespace SchemaTasks.Configuration;

/// <summary>Reads the <c>drift</c> section.</summary>
internal static class DriftSettingsReader
{
    private static readonly (string Word, DriftSeverity? Value)[] Severities =
        [("ignore", null), .. Enum.GetValues<DriftSeverity>().Select(severity => (EnumNames<DriftSeverity>.Of(severity), (DriftSeverity?)severity))];

    private static readonly (string Word, ChangeKind? Value)[] Changes =
        [.. Enum.GetValues<ChangeKind>().Select(change => (EnumNames<ChangeKind>.Of(change), (ChangeKind?)change))];

    public static DriftSettings Read(SettingsNode section)
    {
        section.AllowOnly("rules", "baseline");
        return new DriftSettings
        {
            Rules = section.Child("rules") is { } rules ? [.. rules.Items.Select(ReadRule)] : [],
            Baseline = section.Child("baseline") is { } baseline ? [.. baseline.Items.Select(ReadEntry)] : [],
        };
    }

    private static DriftRule ReadRule(SettingsNode node)
    {
        node.AllowOnly("objects", "kind", "facet", "change", "severity");
        node.Require("objects", "a pattern for objects or a list of them");
        node.Require("severity", "one of " + Words(Severities.Select(severity => severity.Word)));
        return new DriftRule
        {
            Objects = node.Globs("objects"),
            Kinds = [.. Each(node, "kind", item => Kind(item, item.Text())).OfType<ObjectKind>()],
            Facets = [.. Each(node, "facet", item => Facet(item, item.Text())).OfType<string>()],
            Change = node.Choice("change", null, Changes),
            Severity = node.Choice("severity", null, Severities),
            Location = node.Location,
        };
    }

    private static BaselineEntry ReadEntry(SettingsNode node)
    {
        node.AllowOnly("object", "facet", "change", "reason", "expires");
        node.Require("object", "the path of one object, as the report prints it");
        node.Require("reason", "why this drift is accepted");
        node.Require("expires", "a day, YYYY-MM-DD");
        var name = node.Text("object") ?? "";
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        // Names may hold colons: only a kind before one means something.
        var kind = colon < 0 ? null : KindNames.Parse(name[..colon]);
        return new BaselineEntry
        {
            Kind = kind,
            Object = kind is null ? name : name[(colon + 1)..],
            Facet = node.Child("facet") is { } facet ? Facet(facet, facet.Text()) : null,
            Change = node.Choice("change", null, Changes),
            Reason = node.Text("reason") ?? "",
            Expires = node.Child("expires")?.Day() ?? default,
            Location = node.Location,
        };
    }

    private static IEnumerable<T> Each<T>(SettingsNode node, string key, Func<SettingsNode, T> read) => node.Child(key) is { } child ? child.Items.Select(read) : [];

    private static ObjectKind? Kind(SettingsNode node, string? text)
    {
        if (text is null) return null;
        var kind = KindNames.Parse(text);
        if (kind is null) node.Fault(ConfigurationDiagnostics.WrongValue, node.Name, "one of " + Words(KindNames.All));
        return kind;
    }

    private static string? Facet(SettingsNode node, string? text)
    {
        if (text is null || FacetNames.All.Contains(text, StringComparer.Ordinal)) return text;
        node.Fault(ConfigurationDiagnostics.WrongValue, node.Name, "one of " + Words(FacetNames.All));
        return null;
    }

    private static string Words(IEnumerable<string> words) => string.Join(", ", words);
}
