using System.Text;
using System.Xml;

namespace Sitrep.Exchange.In.Gazetteers.Workbooks;

/// <summary>The text of a cell or of a shared string: its runs joined; the reading aids of East Asian text left out.</summary>
static class RichText
{
    const string Run = "t", Phonetic = "rPh";

    /// <param name="xml">On the element that holds the runs; afterwards at its end.</param>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (text, depth) = (new StringBuilder(), xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == Phonetic)
            {
                xml.Skip();
            }

            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == Run && !xml.IsEmptyElement)
            {
                xml.Read();
                text.Append(xml.Value);
            }
        }

        return text.ToString();
    }
}
