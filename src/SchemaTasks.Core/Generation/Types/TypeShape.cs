using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types;

/// <summary>What a PostgreSQL type is made of. Each language prints the leaves by a table of its own; the rest is alike for all.</summary>
internal abstract record TypeShape
{
    /// <summary>The shape below all domains.</summary>
    public TypeShape Base => this is DomainShape domain ? domain.Of.Base : this;
}

/// <summary>A type of <c>pg_catalog</c>, or one that no schema of the manifest defines: an extension's.</summary>
/// <param name="Schema"><see langword="null"/> for <c>pg_catalog</c>.</param>
/// <param name="Name">PostgreSQL's own words: <c>timestamp with time zone</c>, <c>interval</c>, <c>char</c> for <c>"char"</c>.</param>
/// <param name="Modifiers">What is in parentheses.</param>
internal sealed record LeafShape(string? Schema, string Name, ImmutableArray<string> Modifiers) : TypeShape
{
    /// <summary>The modifier at this place as a number, or <see langword="null"/>.</summary>
    public int? Modifier(int index) =>
        index < Modifiers.Length && int.TryParse(Modifiers[index], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;
}

internal sealed record EnumShape(QualifiedName Name, EnumType Enum) : TypeShape;

/// <summary>A composite type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Attributes">In the type's own order.</param>
internal sealed record CompositeShape(QualifiedName Name, ImmutableArray<(string Name, string Type)> Attributes) : TypeShape;

/// <summary>The row type of a table or view, whose NOT NULLs do not hold inside of a value.</summary>
/// <param name="Name">The relation's name.</param>
/// <param name="Kind">The relation's kind.</param>
/// <param name="Attributes">In the relation's own order.</param>
internal sealed record RowShape(QualifiedName Name, ObjectKind Kind, ImmutableArray<(string Name, string Type)> Attributes) : TypeShape;

/// <summary>A range type of the schema, or its multirange.</summary>
internal sealed record RangeShape(QualifiedName Name, TypeShape Subtype, bool IsMultirange) : TypeShape;

/// <summary>An array.</summary>
/// <param name="Element">What it holds.</param>
/// <param name="Dimensions">How many <c>[]</c> the manifest writes; PostgreSQL itself keeps one for any depth.</param>
internal sealed record ArrayShape(TypeShape Element, int Dimensions) : TypeShape;

internal sealed record DomainShape(QualifiedName Name, Domain Domain, TypeShape Of) : TypeShape;
