using System.Text;

namespace SchemaTasks.Migrations.Layouts;

/// <summary>Flyway's checksum: CRC-32 (ISO-HDLC) of the lines in UTF-8, without their ends.</summary>
internal static class LineChecksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index => Enumerable.Range(0, 8).Aggregate((uint)index, (value, _) => (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1))];

    public static int Of(string text)
    {
        var value = uint.MaxValue;
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
            foreach (var octet in Encoding.UTF8.GetBytes(line)) value = Table[(byte)(value ^ octet)] ^ (value >> 8);
        return unchecked((int)~value);
    }
}
