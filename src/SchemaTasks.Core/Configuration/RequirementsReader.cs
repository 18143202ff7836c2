using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Configuration;

/// <summary>Reads the <c>requires</c> section.</summary>
internal static partial class RequirementsReader
{
    private const string NamePattern = "a name with its schema, people.master";

    public static Requirements Read(SettingsNode section)
    {
        section.AllowOnly("postgres", "extensions", "schemas", "tables", "views", "materialized_views", "roles", "settings", "privileges");
        return new Requirements
        {
            Postgres = section.Child("postgres") is { } postgres ? Bounds(postgres) : [],
            Extensions = Extensions(section.Child("extensions")),
            Schemas = Names(section.Child("schemas")),
            Relations =
            [
                .. Relations(section.Child("tables"), RequiredKind.Table),
                .. Relations(section.Child("views"), RequiredKind.View),
                .. Relations(section.Child("materialized_views"), RequiredKind.MaterializedView),
            ],
            Roles = Names(section.Child("roles")),
            Settings = section.Child("settings") is { } settings ? [.. settings.Entries.Where(entry => entry.Value.Text() is not null).Select(entry => new RequiredSetting(entry.Key, entry.Value.Text()!, entry.KeyLocation))] : [],
            Privilege = section.Child("privileges") is { } privileges && section.Choice<PrivilegeLevel?>("privileges", null, ("read", PrivilegeLevel.Read), ("migrate", PrivilegeLevel.Migrate)) is { } level
                ? new RequiredPrivilege(level, privileges.Location) : null,
        };
    }

    private static ImmutableArray<VersionBound> Bounds(SettingsNode node)
    {
        if (node.Text() is not { } text) return [];
        var bounds = ImmutableArray.CreateBuilder<VersionBound>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Bound().Match(part) is not { Success: true } match) node.Fault(ConfigurationDiagnostics.WrongValue, node.Name, "versions such as '>=15' or '>=15, <18'");
            else bounds.Add(new VersionBound(match.Groups[1].Value is { Length: > 0 } word ? word : ">=", Number(match.Groups[2]), match.Groups[3].Success ? Number(match.Groups[3]) : null, node.Location));
        }
        if (text.Trim().Length == 0) node.Fault(ConfigurationDiagnostics.WrongValue, node.Name, "versions such as '>=15' or '>=15, <18'");
        return bounds.DrainToImmutable();
    }

    /// <summary>A list of names, or a mapping of each name to its least version.</summary>
    private static ImmutableArray<RequiredExtension> Extensions(SettingsNode? node)
    {
        if (node is null) return [];
        if (!node.IsMapping) return [.. Names(node).Select(name => new RequiredExtension(name.Name, "", name.Location))];
        var extensions = ImmutableArray.CreateBuilder<RequiredExtension>();
        foreach (var (name, location, value) in node.Entries)
        {
            var version = value.OptionalText() ?? "";
            if (version.StartsWith(">=", StringComparison.Ordinal)) version = version[2..].Trim();
            if (version.Length > 0 && !Version().IsMatch(version)) value.Fault(ConfigurationDiagnostics.WrongValue, value.Name, "a least version such as '0.7.0', or nothing for any");
            extensions.Add(new RequiredExtension(name, version, location));
        }
        return extensions.DrainToImmutable();
    }

    private static ImmutableArray<RequiredName> Names(SettingsNode? node) =>
        node is null ? [] : [.. node.Items.Where(item => item.Text() is not null).Select(item => new RequiredName(item.Text()!, item.Location))];

    /// <summary>A list of names, or a mapping of each name to what it must have.</summary>
    private static IEnumerable<RequiredRelation> Relations(SettingsNode? node, RequiredKind kind)
    {
        if (node is null) yield break;
        if (!node.IsMapping)
        {
            foreach (var item in node.Items)
            {
                if (item.Text() is { } name && Split(item, name) is var (schema, table)) yield return new RequiredRelation { Kind = kind, Schema = schema, Name = table, Location = item.Location };
            }
            yield break;
        }
        foreach (var (name, location, value) in node.Entries)
        {
            value.AllowOnly("minimum_rows", "columns");
            if (Split(value, name) is not var (schema, table)) continue;
            var rows = value.Number("minimum_rows") ?? 0;
            if (rows < 0) value.Child("minimum_rows")!.Fault(ConfigurationDiagnostics.WrongValue, $"{value.Name}.minimum_rows", "a number of rows, 0 or more");
            yield return new RequiredRelation { Kind = kind, Schema = schema, Name = table, MinimumRows = Math.Max(0, rows), Columns = Columns(value.Child("columns")), Location = location };
        }
    }

    /// <summary>A list of names, or a mapping of each name to its type.</summary>
    private static ImmutableArray<RequiredColumn> Columns(SettingsNode? node) =>
        node is null ? []
        : node.IsMapping ? [.. node.Entries.Select(entry => new RequiredColumn(entry.Key, entry.Value.OptionalText() ?? "", entry.KeyLocation))]
        : [.. Names(node).Select(name => new RequiredColumn(name.Name, "", name.Location))];

    private static (string Schema, string Name)? Split(SettingsNode node, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && dot < name.Length - 1) return (name[..dot], name[(dot + 1)..]);
        node.Fault(ConfigurationDiagnostics.WrongValue, node.Name, NamePattern);
        return null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(>=|<=|>|<|=|)\s*(\d{2,3})(?:\.(\d{1,3}))?\z")]
    private static partial Regex Bound();

    [GeneratedRegex(@"\A\d+(?:\.\d+)*(?:[-+.\w]*)\z")]
    private static partial Regex Version();
}
