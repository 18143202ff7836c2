using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using SchemaTasks.Model;

namespace SchemaTasks.Diagnostics;

/// <summary>One finding: a descriptor, its arguments and where it points to. Never holds a secret.</summary>
public abstract record Diagnostic
{
    private protected Diagnostic(DiagnosticDescriptor descriptor) => (Descriptor, Severity) = (descriptor, descriptor.Severity);

    /// <summary>Its code, title and message format.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The descriptor's: <c>ST</c> and four digits.</summary>
    public string Code => Descriptor.Code;

    /// <summary>The descriptor's unless whoever reports it raised or lowered it.</summary>
    public DiagnosticSeverity Severity { get; init; }

    /// <summary>Where a click on it leads; <see langword="null"/> when no file is at fault.</summary>
    public abstract SourceLocation? Location { get; }

    /// <summary>What replaces <c>{0}</c>, <c>{1}</c> … of the descriptor's message format, in that order.</summary>
    public abstract ImmutableArray<object?> Arguments { get; }

    /// <summary>One line or more, in the invariant culture.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.Format, ImmutableCollectionsMarshal.AsArray(Arguments)!);

    /// <summary>A finding of the descriptor's severity.</summary>
    /// <param name="descriptor">What it says.</param>
    /// <param name="location">Where.</param>
    /// <param name="arguments">Of the message; not copied.</param>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceLocation? location, params object?[] arguments) => new PlacedDiagnostic(descriptor, location, arguments);

    /// <summary>Writes <see cref="Message"/> without making a string of it.</summary>
    /// <param name="destination">Takes it.</param>
    /// <param name="length">In UTF-16 units; undefined when it does not fit.</param>
    /// <returns>Whether it fits.</returns>
    internal abstract bool TryFormatMessage(Span<char> destination, out int length);

    /// <summary><c>path(line,column): error ST0201: message</c>, as MSBuild prints it.</summary>
    public sealed override string ToString()
    {
        var severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Message => "message",
        };
        return Location is { } location ? $"{location}: {severity} {Code}: {Message}" : $"{severity} {Code}: {Message}";
    }

    private sealed record PlacedDiagnostic : Diagnostic
    {
        public PlacedDiagnostic(DiagnosticDescriptor descriptor, SourceLocation? location, object?[] arguments)
            : base(descriptor) => (Location, Arguments) = (location, ImmutableCollectionsMarshal.AsImmutableArray(arguments));

        public override SourceLocation? Location { get; }

        public override ImmutableArray<object?> Arguments { get; }

        internal override bool TryFormatMessage(Span<char> destination, out int length) =>
            destination.TryWrite(CultureInfo.InvariantCulture, Descriptor.Format, out length, ImmutableCollectionsMarshal.AsArray(Arguments)!);
    }
}
