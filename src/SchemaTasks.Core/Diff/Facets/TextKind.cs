namespace SchemaTasks.Diff.Facets;

/// <summary>What the text of a facet is: how it is compared, and how it follows renames.</summary>
internal enum TextKind
{
    /// <summary>The user's own words, which follow no rename: a comment, a body between quotes.</summary>
    Free,

    /// <summary>A word, number, name or list of such, or a text that follows renames in a way of its own.</summary>
    Word,

    /// <summary>Names of columns of the same relation.</summary>
    Columns,

    /// <summary>A type, collation or other name that is printed in one way only.</summary>
    Type,

    /// <summary>Printed by the deparser; names columns by whole path only: defaults, arguments.</summary>
    Sql,

    /// <summary>Printed by the deparser; names columns of the relation that it belongs to.</summary>
    Expression,

    /// <summary>Printed by the deparser: a query, or a rule with one in it.</summary>
    Query,
}
