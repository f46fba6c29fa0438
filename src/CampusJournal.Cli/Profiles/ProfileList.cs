using CampusJournal.Articles.Profiles;
using CampusJournal.Text;

namespace CampusJournal.Cli.Profiles;

/// <summary>The list of profiles: a line each.</summary>
internal static class ProfileList
{
    /// <summary>Writes columns; what the profile is for stands last, because it alone has no bounds.</summary>
    public static void WriteTable(ProfileCatalog catalog, Session session)
    {
        var width = catalog.Profiles.All.Max(profile => profile.Name.Length);
        session.WriteLine($"{"name".PadRight(width)}  hash      origin    about");
        foreach (var profile in catalog.Profiles.All)
        {
            session.WriteLine($"{profile.Name.PadRight(width)}  {profile.Hash,-8}  {Origin(catalog, profile),-8}  {Escaped.Text(profile.About)}");
        }
    }

    /// <summary>Writes an object a line.</summary>
    public static void WriteLines(ProfileCatalog catalog, Session session)
    {
        foreach (var profile in catalog.Profiles.All)
        {
            JsonRow.Write(session, writer =>
            {
                writer.WriteText("name", profile.Name);
                writer.WriteText("hash", profile.Hash);
                writer.WriteText("origin", Origin(catalog, profile));
                writer.WriteText("file", catalog.FileOf(profile));
                writer.WriteText("about", profile.About);
                writer.WriteText("sample", profile.Sample);
            });
        }
    }

    private static string Origin(ProfileCatalog catalog, SiteProfile profile) => catalog.FileOf(profile) is null ? "built-in" : "user";
}
