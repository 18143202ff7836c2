using System.Collections.Immutable;
using System.Reflection;

namespace SchemaTasks.Diagnostics;

/// <summary>
/// The one table of codes, a class <c>…Diagnostics</c> to a range, beside this one or in the room that reports them: ST00xx host, ST01xx
/// connection and reading, ST02xx manifest, ST03xx configuration file, ST1xxx drift, ST2xxx migrations and seeds, ST30xx generation in general, ST31xx Firestore, ST32xx Amplify, ST33xx C#,
/// ST34xx other languages, ST35xx docs, ST4xxx health, ST5xxx shadow. docs/diagnostics.md is printed from it.
/// </summary>
internal static class DiagnosticTable
{
    /// <summary>Every descriptor, in order of code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(DiagnosticTable).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .SelectMany(Descriptors)
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    /// <summary>A property holds one descriptor or a family of them.</summary>
    private static IEnumerable<DiagnosticDescriptor> Descriptors(PropertyInfo property) => property.GetValue(null) switch
    {
        DiagnosticDescriptor descriptor => [descriptor],
        IEnumerable<DiagnosticDescriptor> family => family,
        _ => [],
    };
}
