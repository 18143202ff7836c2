using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Diagnostics;

/// <summary>
/// A finding about an object of the schema, which is the message's first argument. Generators make tens of thousands of them, most of which
/// nobody asks where they point to: the place is looked up only then, and there is nothing but this one object for each.
/// </summary>
internal sealed record ObjectDiagnostic : Diagnostic
{
    private readonly ISourceLocator _positions;
    private readonly ObjectPath _owner;
    private readonly ObjectKind _kind;
    private readonly string? _member;
    private readonly string? _facet;
    private readonly object? _second;
    private readonly object? _third;

    /// <param name="descriptor">What it says.</param>
    /// <param name="positions">Where objects are.</param>
    /// <param name="owner">The object, or what it is a member of.</param>
    /// <param name="kind">The object's kind.</param>
    /// <param name="member">The object's name in its owner; <see langword="null"/> for the owner itself.</param>
    /// <param name="facet">As <see cref="ISourceLocator.Locate"/> takes it.</param>
    /// <param name="second">The message's second argument.</param>
    /// <param name="third">Its third.</param>
    public ObjectDiagnostic(DiagnosticDescriptor descriptor, ISourceLocator positions, ObjectPath owner, ObjectKind kind, string? member, string? facet, object? second = null, object? third = null)
        : base(descriptor) => (_positions, _owner, _kind, _member, _facet, _second, _third) = (positions, owner, kind, member, facet, second, third);

    public override SourceLocation? Location => _positions.Locate(Path, _facet);

    public override ImmutableArray<object?> Arguments => [Path, _second, _third];

    private ObjectPath Path => _member is null ? _owner : _owner.Child(_kind, _member);

    internal override bool TryFormatMessage(Span<char> destination, out int length) =>
        destination.TryWrite(CultureInfo.InvariantCulture, Descriptor.Format, out length, new PathText(_owner, _member), _second, _third);

    /// <summary>A table's or view's path, or its member's, without an object for it.</summary>
    private readonly struct PathText(ObjectPath owner, string? member) : ISpanFormattable
    {
        public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
            member is null ? destination.TryWrite($"{owner}", out charsWritten) : destination.TryWrite($"{owner}.{member}", out charsWritten);

        public string ToString(string? format, IFormatProvider? formatProvider) => member is null ? owner.ToString() : $"{owner}.{member}";
    }
}
