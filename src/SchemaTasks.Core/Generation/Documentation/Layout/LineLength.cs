namespace SchemaTasks.Generation.Documentation.Layout;

/// <summary>How far lines go up and down while each layer's vertices touch each other and all layers have the same middle: an estimate for an order.</summary>
internal static class LineLength
{
    public static long Of(List<Vertex>[] layers)
    {
        foreach (var layer in layers)
        {
            var top = -layer.Sum(vertex => (long)vertex.Height + VerticalPlacement.Gap(vertex)) / 2;
            foreach (var vertex in layer)
            {
                vertex.Y = top;
                top += vertex.Height + VerticalPlacement.Gap(vertex);
            }
        }
        long length = 0;
        foreach (var layer in layers)
        {
            foreach (var vertex in layer)
            {
                foreach (var joint in vertex.Right) length += Math.Abs((long)vertex.Y + joint.Here - (long)joint.Other.Y - joint.There);
            }
        }
        return length;
    }
}
