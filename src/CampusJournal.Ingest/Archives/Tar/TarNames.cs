using System.Globalization;
using System.Text;
using CampusJournal.Ingest.Archives.Containers;

namespace CampusJournal.Ingest.Archives.Tar;

/// <summary>What the entries before an entry say about it: GNU tar's long names and pax records.</summary>
internal sealed class TarNames
{
    private string? name;
    private string? link;
    private string? sparseName;
    private long? length;
    private bool isSparse;

    /// <summary>Takes GNU tar's long name (type L).</summary>
    public void AddLongName(ReadOnlySpan<byte> content) => name = EntryText.Decode(TarHeader.Text(content));

    /// <summary>Takes the long name of what a link leads to (type K).</summary>
    public void AddLongLink(ReadOnlySpan<byte> content) => link = EntryText.Decode(TarHeader.Text(content));

    /// <summary>Takes pax records (type x): lines of <c>LENGTH KEY=VALUE</c>.</summary>
    public void AddRecords(ReadOnlySpan<byte> content)
    {
        while (content.IndexOf((byte)' ') is > 0 and var digits
            && int.TryParse(content[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > digits + 1 && count <= content.Length)
        {
            var record = content[(digits + 1)..count].TrimEnd((byte)'\n');
            content = content[count..];
            var equals = record.IndexOf((byte)'=');
            if (equals > 0)
            {
                Add(Encoding.ASCII.GetString(record[..equals]), record[(equals + 1)..]);
            }
        }
    }

    /// <summary>Gives an entry its names and length, and forgets them.</summary>
    public TarHeader Apply(TarHeader header)
    {
        var applied = header with
        {
            Name = sparseName ?? name ?? header.Name,
            Length = length ?? header.Length,
            LinkName = link ?? header.LinkName,
            Type = isSparse ? TarHeader.Sparse : header.Type,
        };
        (name, sparseName, link, length, isSparse) = (null, null, null, null, false);
        return applied;
    }

    private void Add(string key, ReadOnlySpan<byte> value)
    {
        // An entry with holes is stored as one without, under a name of its own, by tars since 2006; what its content is only these say.
        isSparse |= key.StartsWith("GNU.sparse.", StringComparison.Ordinal);
        if (key == "GNU.sparse.name")
        {
            sparseName = EntryText.Decode(value);
        }
        else if (key == "path")
        {
            name = EntryText.Decode(value);
        }
        else if (key == "linkpath")
        {
            link = EntryText.Decode(value);
        }
        else if (key == "size" && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            length = size;
        }
    }
}
