using System.Collections.Frozen;
using System.Text;

namespace SchemaTasks.Generation;

/// <summary>
/// Latin letters beyond ASCII as ASCII letters, for languages whose names take nothing else: <c>größe</c> → <c>groesse</c>,
/// <c>señal</c> → <c>senal</c>. A table of Unicode's canonical decomposition (<see href="https://www.unicode.org/reports/tr15/"/>), since
/// the runtime's own depends on the machine's globalization mode; ligatures and German umlauts as they are usually written. Letters of
/// other scripts are unchanged.
/// </summary>
internal static class LatinLetters
{
    private const int FirstMark = 0x300, LastMark = 0x36F;

    private static readonly FrozenDictionary<char, string> Table = new (string Ascii, string Letters)[]
    {
        // Written with other letters.
        ("ae", "äæ"),
        ("oe", "öœ"),
        ("ue", "ü"),
        ("ss", "ß"),
        ("Ae", "ÄÆ"),
        ("Oe", "ÖŒ"),
        ("Ue", "Ü"),
        ("SS", "ẞ"),
        ("o", "ø"),
        ("O", "Ø"),
        ("a", "å"),
        ("A", "Å"),
        ("d", "đð"),
        ("D", "ĐÐ"),
        ("th", "þ"),
        ("Th", "Þ"),
        ("l", "ł"),
        ("L", "Ł"),
        ("i", "ı"),
        ("I", "İ"),
        ("h", "ħ"),
        ("H", "Ħ"),
        ("n", "ŋŉ"),
        ("N", "Ŋ"),
        ("k", "ĸ"),
        ("t", "ŧ"),
        ("T", "Ŧ"),
        ("ij", "ĳ"),
        ("IJ", "Ĳ"),
        ("s", "ſ"),
        ("f", "ƒ"),
        // A letter with marks.
        ("A", "ÀÁÂÃĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ"),
        ("B", "ḂḄḆ"),
        ("C", "ÇĆĈĊČḈ"),
        ("D", "ĎḊḌḎḐḒ"),
        ("E", "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ"),
        ("F", "Ḟ"),
        ("G", "ĜĞĠĢǦǴḠ"),
        ("H", "ĤȞḢḤḦḨḪ"),
        ("I", "ÌÍÎÏĨĪĬĮǏȈȊḬḮỈỊ"),
        ("J", "Ĵ"),
        ("K", "ĶǨḰḲḴ"),
        ("L", "ĹĻĽḶḸḺḼ"),
        ("M", "ḾṀṂ"),
        ("N", "ÑŃŅŇǸṄṆṈṊ"),
        ("O", "ÒÓÔÕŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ"),
        ("P", "ṔṖ"),
        ("R", "ŔŖŘȐȒṘṚṜṞ"),
        ("S", "ŚŜŞŠȘṠṢṤṦṨ"),
        ("T", "ŢŤȚṪṬṮṰ"),
        ("U", "ÙÚÛŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ"),
        ("V", "ṼṾ"),
        ("W", "ŴẀẂẄẆẈ"),
        ("X", "ẊẌ"),
        ("Y", "ÝŶŸȲẎỲỴỶỸ"),
        ("Z", "ŹŻŽẐẒẔ"),
        ("a", "àáâãāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("t", "ţťțṫṭṯṱẗ"),
        ("u", "ùúûũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
    }.SelectMany(row => row.Letters.Select(letter => (Letter: letter, row.Ascii))).ToFrozenDictionary(pair => pair.Letter, pair => pair.Ascii);

    /// <summary>The text with each such letter replaced; the same string where there is none.</summary>
    public static string ToAscii(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var made = new StringBuilder(text.Length + 4);
        foreach (var character in text)
        {
            if (Table.GetValueOrDefault(character) is { } replaced) made.Append(replaced);
            else if (!IsMarkOf(character, made)) made.Append(character);
        }
        return made.ToString();
    }

    /// <summary>Whether it is a mark on a letter that is ASCII: the letter and its mark may be two characters.</summary>
    private static bool IsMarkOf(char character, StringBuilder before) =>
        (int)character is >= FirstMark and <= LastMark && before.Length > 0 && char.IsAsciiLetter(before[^1]);
}
