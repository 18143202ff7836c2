using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation.Types;

/// <summary>Types given by hand to columns (<c>types.csharp</c> …), by a pattern or by the column's PostgreSQL type; the first that matches wins.</summary>
internal sealed class TypeOverrides
{
    private readonly ImmutableArray<(TypeOverride Given, ObjectGlob Glob)> _overrides;
    private readonly HashSet<TypeOverride> _used = [];
    private readonly string _setting;

    /// <param name="configuration">Where the overrides are.</param>
    /// <param name="setting">The key below <c>types</c>.</param>
    /// <param name="language">For messages.</param>
    /// <param name="fault">Why a text is no type of the language; <see langword="null"/> when it is one.</param>
    /// <param name="diagnostics">Takes each that is no type.</param>
    public TypeOverrides(SchemaConfiguration configuration, string setting, string language, Func<string, string?> fault, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _setting = setting;
        var overrides = ImmutableArray.CreateBuilder<(TypeOverride, ObjectGlob)>();
        foreach (var given in configuration.Types.GetValueOrDefault(setting, []))
        {
            if (fault(given.Type) is { } why) diagnostics.Add(Diagnostic.Create(TypesDiagnostics.BadType, given.Location, given.Type, language, given.Pattern, why));
            else overrides.Add((given, new ObjectGlob(null, given.Pattern)));
        }
        _overrides = overrides.DrainToImmutable();
    }

    /// <summary>The type given to a column, in the language's own text.</summary>
    public string? Find(TypedColumn column)
    {
        if (_overrides.IsEmpty) return null;
        foreach (var (given, glob) in _overrides)
        {
            if (given.Pattern != column.Type && !glob.Matches(column.Path) && given.Pattern != BareName(column.Type)) continue;
            _used.Add(given);
            return given.Type;
        }
        return null;
    }

    /// <summary>A warning for each that matched no column.</summary>
    public IEnumerable<Diagnostic> Unused() => _overrides
        .Where(entry => !_used.Contains(entry.Given))
        .Select(entry => Diagnostic.Create(TypesDiagnostics.NothingTyped, entry.Given.Location, $"types.{_setting}", entry.Given.Pattern));

    private static string? BareName(string type) => PostgresType.Parse(type) is { Dimensions: 0 } parsed ? parsed.Name : null;
}
