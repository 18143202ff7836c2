namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>A box, or the place where links pass a layer.</summary>
internal sealed class Vertex
{
    /// <summary>Index into <see cref="ComponentGraph.Boxes"/>; -1 for a place where links pass.</summary>
    public int Box { get; init; } = -1;

    public bool IsBend => Box < 0;

    public required int Layer { get; init; }

    public int Width { get; init; }

    public int Height { get; init; } = LayoutMeasures.BendHeight;

    /// <summary>To vertices of the layer on the left.</summary>
    public List<Joint> Left { get; } = [];

    /// <summary>To vertices of the layer on the right.</summary>
    public List<Joint> Right { get; } = [];

    /// <summary>The position in its layer, from the top.</summary>
    public int Order { get; set; }

    /// <summary>The top.</summary>
    public double Y { get; set; }
}

/// <summary>One end of a line between vertices of neighbouring layers.</summary>
/// <param name="Other">The vertex at the other end.</param>
/// <param name="Here">Where the line is at this vertex, from its top.</param>
/// <param name="There">Where it is at the other one, from its top.</param>
internal readonly record struct Joint(Vertex Other, int Here, int There);
