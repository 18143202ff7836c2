using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation;

/// <summary>The names given by hand for one output, its patterns resolved to a name for each object that they match.</summary>
internal static class NamePatterns
{
    /// <summary>An entry that is the name of an object is that object's; of the patterns, only one may match an object without such an entry.</summary>
    /// <param name="input">Schema and configuration.</param>
    /// <param name="setting">The key below <c>names</c>.</param>
    /// <param name="kinds">What the output can name by hand.</param>
    /// <param name="write">Writes a part of an object's name as the output writes such names, and whether it is at the name's start.</param>
    /// <param name="report">Takes patterns that match nothing, and objects that two patterns match.</param>
    /// <returns>For each object one entry; those that name no object are as they were.</returns>
    public static IEnumerable<NameOverride> Resolve(GenerationInput input, string setting, ImmutableArray<ObjectKind> kinds, Func<ObjectPath, string, bool, string> write, Action<Diagnostic> report)
    {
        var given = input.Configuration.Names.GetValueOrDefault(setting, []);
        if (!given.Any(static entry => NamePattern.Is(entry.Object))) return given;

        ImmutableArray<ObjectPath> paths = [.. Paths(input.Schema).Where(path => kinds.Contains(path.Kind))];
        var named = paths.Select(static path => path.ToString()).ToHashSet(StringComparer.Ordinal);
        List<NameOverride> resolved = [.. given.Where(entry => !NamePattern.Is(entry.Object) || named.Contains(entry.Object))];
        var byHand = resolved.Select(static entry => entry.Object).ToHashSet(StringComparer.Ordinal);
        var patterns = given.Except(resolved).Select(static entry => (Entry: entry, Pattern: NamePattern.Parse(entry.Object))).ToList();
        var used = new HashSet<NameOverride>();
        foreach (var path in paths)
        {
            var full = path.ToString();
            NameOverride? first = null;
            foreach (var (entry, pattern) in patterns)
            {
                if (pattern.Match(path) is not { } taken) continue;
                used.Add(entry);
                if (byHand.Contains(full)) continue;
                if (first is not null)
                {
                    report(Diagnostic.Create(ConfigurationDiagnostics.NamePatternsMeet, entry.Location, entry.Object, first.Object, first.Location.Line, full, setting));
                    break;
                }
                first = entry;
                resolved.Add(new NameOverride(full, NamePattern.Fill(entry.Name, taken, (part, isStart) => write(path, part, isStart)), entry.Location) { Pattern = entry.Object });
            }
        }
        foreach (var (entry, _) in patterns.Where(pattern => !used.Contains(pattern.Entry)))
        {
            report(Diagnostic.Create(ConfigurationDiagnostics.UnusedNamePattern, entry.Location, $"names.{setting}", entry.Object));
        }
        return resolved;
    }

    private static IEnumerable<ObjectPath> Paths(DatabaseSchema database)
    {
        foreach (var schema in database.Schemas)
        {
            foreach (var type in schema.Enums)
            {
                foreach (var path in WithMembers(ObjectKind.Enum, schema, type.Name, ObjectKind.EnumValue, type.Values)) yield return path;
            }
            foreach (var type in schema.Composites)
            {
                foreach (var path in WithMembers(ObjectKind.Composite, schema, type.Name, ObjectKind.Attribute, type.Attributes.Select(static attribute => attribute.Name))) yield return path;
            }
            foreach (var table in schema.Tables)
            {
                foreach (var path in WithMembers(ObjectKind.Table, schema, table.Name, ObjectKind.Column, table.Columns.Select(static column => column.Name))) yield return path;
            }
            foreach (var view in schema.Views)
            {
                foreach (var path in WithMembers(ObjectKind.View, schema, view.Name, ObjectKind.Column, view.Columns.Select(static column => column.Name))) yield return path;
            }
            foreach (var view in schema.MaterializedViews)
            {
                foreach (var path in WithMembers(ObjectKind.MaterializedView, schema, view.Name, ObjectKind.Column, view.Columns.Select(static column => column.Name))) yield return path;
            }
        }
    }

    private static IEnumerable<ObjectPath> WithMembers(ObjectKind kind, Schema schema, string name, ObjectKind member, IEnumerable<string> members)
    {
        var path = ObjectPath.Of(kind, schema.Name, name);
        return members.Select(own => path.Child(member, own)).Prepend(path);
    }
}
