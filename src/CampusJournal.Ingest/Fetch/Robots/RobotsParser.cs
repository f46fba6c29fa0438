using System.Globalization;
using System.Text;

namespace CampusJournal.Ingest.Fetch.Robots;

/// <summary>Reads a robots.txt (RFC 9309 section 2.2) for one product token. Nothing in it is an error: what is no rule is passed over.</summary>
/// <param name="product">Our name as <see cref="ProductToken"/> gives it; compared without case.</param>
internal sealed class RobotsParser(string product)
{
    /// <summary>The most bytes that are read (section 2.5).</summary>
    public const int LongestFile = 500 * 1024;

    private const double LongestDelay = 60;

    private readonly List<Group> groups = [];
    private Group? current;
    private bool isNamingAgents;

    /// <summary>Reads a file.</summary>
    /// <param name="content">Its bytes; those behind <see cref="LongestFile"/> are passed over.</param>
    public RobotsRules Parse(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        foreach (var line in Encoding.UTF8.GetString(content[..Math.Min(content.Length, LongestFile)]).AsSpan().EnumerateLines())
        {
            Read(line);
        }

        var ours = groups.Where(group => product.Length > 0 && group.Agents.Contains(product)).ToList();
        var chosen = ours.Count > 0 ? ours : groups.Where(group => group.Agents.Contains("*")).ToList();
        return new RobotsRules(chosen.SelectMany(group => group.Rules), chosen.Max(group => group.Delay));
    }

    private void Read(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        line = comment < 0 ? line : line[..comment];
        var colon = line.IndexOf(':');
        if (colon < 0)
        {
            return;
        }

        var value = line[(colon + 1)..].Trim().ToString();
        switch (line[..colon].Trim().ToString().ToUpperInvariant())
        {
            case "USER-AGENT":
                NameAgent(value);
                break;
            case "ALLOW":
                AddRule(value, isAllow: true);
                break;
            case "DISALLOW":
                AddRule(value, isAllow: false);
                break;
            // Not NaN, which is a number to .NET and none to a host.
            case "CRAWL-DELAY" when current is not null && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0:
                current.Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay));
                break;
        }
    }

    // Agents that follow each other share the rules behind them; the first agent behind a rule begins a new group.
    private void NameAgent(string value)
    {
        if (current is null || !isNamingAgents)
        {
            current = new Group();
            groups.Add(current);
        }

        isNamingAgents = true;
        current.Agents.Add(value.StartsWith('*') ? "*" : ProductToken.AtStart(value));
    }

    private void AddRule(string pattern, bool isAllow)
    {
        isNamingAgents = false;

        // An empty pattern fits nothing: "Disallow:" allows all.
        if (current is not null && pattern.Length > 0)
        {
            current.Rules.Add(new RobotsRule(RobotsPath.OfPattern(pattern), isAllow));
        }
    }

    private sealed class Group
    {
        public HashSet<string> Agents { get; } = new(StringComparer.OrdinalIgnoreCase);

        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? Delay { get; set; }
    }
}
