namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>How much of a table a diagram shows.</summary>
internal enum DiagramDetail
{
    /// <summary>The name.</summary>
    Names,
    /// <summary>The name and the columns of keys, those that foreign keys refer to included.</summary>
    Keys,
    /// <summary>The name and all columns.</summary>
    Columns,
}
