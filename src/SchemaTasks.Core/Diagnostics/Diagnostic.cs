using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SchemaTasks.Diagnostics;

/// <summary>One finding: a descriptor, its arguments and where it points to. Never holds a secret.</summary>
public sealed record Diagnostic
{
    private Diagnostic(DiagnosticDescriptor descriptor, DiagnosticSeverity severity, SourceLocation? location, ImmutableArray<object?> arguments) =>
        (Descriptor, Severity, Location, Arguments) = (descriptor, severity, location, arguments);

    public DiagnosticDescriptor Descriptor { get; }

    public string Code => Descriptor.Code;

    public DiagnosticSeverity Severity { get; init; }

    /// <summary>Where a click on it leads; <see langword="null"/> when no file is at fault.</summary>
    public SourceLocation? Location { get; init; }

    public ImmutableArray<object?> Arguments { get; }

    /// <summary>One line or more, in the invariant culture.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.Message, ImmutableCollectionsMarshal.AsArray(Arguments)!);

    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceLocation? location, params object?[] arguments) =>
        new(descriptor, descriptor.Severity, location, [.. arguments]);

    /// <summary>The same without a copy of the arguments, which the caller gives away.</summary>
    internal static Diagnostic Own(DiagnosticDescriptor descriptor, SourceLocation? location, object?[] arguments) =>
        new(descriptor, descriptor.Severity, location, ImmutableCollectionsMarshal.AsImmutableArray(arguments));

    /// <summary><c>path(line,column): error ST0201: message</c>, as MSBuild prints it.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Message => "message",
        };
        return Location is null ? $"{severity} {Code}: {Message}" : $"{Location}: {severity} {Code}: {Message}";
    }
}
