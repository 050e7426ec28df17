using System.Globalization;
using System.Xml;
using Sitrep.Geography.Names;

namespace Sitrep.Exchange.Out.Events;

/// <summary>KML 2.2: a placemark a happening that has a position, with TimeSpan and ExtendedData.</summary>
public static class Kml
{
    const string Namespace = "http://www.opengis.net/kml/2.2";

    public static void Write(Stream output, IEnumerable<Happening> happenings, Leaving leaving)
    {
        using var xml = XmlWriter.Create(output, new() { CloseOutput = false, CheckCharacters = false, Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartElement("kml", Namespace);
        xml.WriteStartElement("Document", Namespace);
        foreach (var happening in happenings)
        {
            if (happening.Place?.Location is { } at)
            {
                Write(xml, happening, string.Create(CultureInfo.InvariantCulture, $"{CodedCells.Degrees(at.Longitude)},{CodedCells.Degrees(at.Latitude)}"));
                leaving.Write();
            }
            else
            {
                leaving.LeaveOut("no-position");
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Write(XmlWriter xml, Happening happening, string point)
    {
        xml.WriteStartElement("Placemark", Namespace);
        Element(xml, "name", happening.Place!.Shown());
        Element(xml, "description", string.Join('\n', happening.Claims.Select(c => $"{c.Voice}: {c.Quote}").Distinct()));
        xml.WriteStartElement("TimeSpan", Namespace);
        Element(xml, "begin", CodedCells.Day(happening.Start));
        Element(xml, "end", CodedCells.Day(happening.End));
        xml.WriteEndElement();
        xml.WriteStartElement("ExtendedData", Namespace);
        Datum(xml, "id", happening.Id);
        Datum(xml, "type", Wire.Of(happening.Lead.Claim.Type));
        Datum(xml, "action", happening.Lead.Claim.Action);
        Datum(xml, "actor", CodedCells.Name(happening.Actor));
        Datum(xml, "target", CodedCells.Name(happening.Target));
        Datum(xml, "modality", Wire.Of(happening.Lead.Claim.Modality));
        Datum(xml, "precision", Wire.Of(happening.Place!.Precision));
        Datum(xml, "sources", string.Join(CodedCells.Several, happening.Reports.Select(r => r.File)));
        xml.WriteEndElement();
        xml.WriteStartElement("Point", Namespace);
        Element(xml, "coordinates", point);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Datum(XmlWriter xml, string name, string value)
    {
        if (value.Length > 0)
        {
            xml.WriteStartElement("Data", Namespace);
            xml.WriteAttributeString("name", name);
            Element(xml, "value", value);
            xml.WriteEndElement();
        }
    }

    static void Element(XmlWriter xml, string name, string value)
    {
        if (value.Length > 0)
        {
            xml.WriteElementString(name, Namespace, Legal(value));
        }
    }

    /// <summary>Signs that XML has no way to write are shown as "?".</summary>
    static string Legal(string value) => value.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? value : string.Concat(value.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '?'));
}
