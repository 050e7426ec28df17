using System.Text;

namespace Sitrep.Exchange.Tests.In.Coded;

/// <summary>Rows of coded events made up for tests.</summary>
static class CodedRows
{
    public const string UcdpHeadings = "id,year,type_of_violence,dyad_name,side_a,side_b,source_article,source_office,source_date,source_headline,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,country,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low";

    public const string Clash = "901,2024,2,Reds - Blues,Reds,Blues,\"\"\"Desk,2024-11-28,Clash\"\"\",Desk;Wire,2024-11-27;2024-11-28,Clash near Dadikh,1,Dadikh town,Idlib,Saraqib,35.8412,36.7021,POINT (36.7021 35.8412),Syria,1,1,2024-11-28,2024-11-28,2,3,4,1,10,14,9";

    public const string OneSided = "902,2024,3,Reds - Civilians,Reds,Civilians,,Desk,2024-11-29,\"'-Two lines\nof a headline\",2,Atarib,Aleppo,,36.1401,36.8302,,Syria,1,2,2024-11-28,2024-11-29,0,0,5,0,5,5,5";

    public const string AcledHeadings = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

    public const string Strike = "SYR77,2024-11-28,2024,1,Political violence,Explosions/Remote violence,Air/drone strike,Blues,,State forces,Civilians (Syria),Reds,Civilians,State forces-Civilians,Civilians targeted,760,Middle East,Syria,Idlib,Saraqib,,Dadikh,35.8412,36.7021,1,Desk; Wire,National,\"Planes struck, it is said.\",4,crowd size=no report,1732838400";

    public static byte[] Of(string headings, params string[] rows) => Encoding.UTF8.GetBytes($"{headings}\n{string.Join('\n', rows)}\n");
}
