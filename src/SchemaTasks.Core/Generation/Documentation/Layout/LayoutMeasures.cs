namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>Distances and limits of <see cref="LayeredLayout"/>, found by trying on schemas of 19, 300 and 1,000 tables.</summary>
internal static class LayoutMeasures
{
    /// <summary>The width that a diagram aims at, as a multiple of its height.</summary>
    public const double Aspect = 1.6;

    /// <summary>Around everything: a link to its own box has room on the right.</summary>
    public const int Margin = 32;

    /// <summary>Between two boxes of a layer.</summary>
    public const int BoxGap = 22;

    /// <summary>Between two links that pass a layer.</summary>
    public const int BendGap = 6;

    /// <summary>The height of a link that passes a layer; it is drawn in the middle.</summary>
    public const int BendHeight = 8;

    /// <summary>Between two layers, at least.</summary>
    public const int LayerGap = 70;

    /// <summary>What links add to <see cref="LayerGap"/>, each.</summary>
    public const int LayerGapPerPort = 2;

    /// <summary>What links add to <see cref="LayerGap"/>, at most.</summary>
    public const int LayerGapOfPorts = 90;

    /// <summary>Between two tables without links, side by side.</summary>
    public const int GridGap = 34;

    /// <summary>Between two parts of the diagram that no link joins.</summary>
    public const int ComponentGap = 46;
}
