using System.Net;
using System.Net.Sockets;

namespace CampusJournal.Ingest.Fetch.Http;

/// <summary>Which addresses belong to nobody on the public internet, after IANA's special-purpose registries (RFC 6890). A page must not lead us into the reader's own network.</summary>
internal static class AddressRules
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "100::/64", "2001::/32", "2001:2::/48", "2001:10::/28", "2001:20::/28",
            "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    // Addresses that carry an IPv4 address: compatible, mapped, translated (NAT64, local NAT64) and 6to4, with the place of the four bytes.
    private static readonly (IPNetwork Network, int At)[] Carriers =
    [
        (IPNetwork.Parse("::/96"), 12), (IPNetwork.Parse("::ffff:0:0/96"), 12), (IPNetwork.Parse("64:ff9b::/96"), 12),
        (IPNetwork.Parse("64:ff9b:1::/48"), 12), (IPNetwork.Parse("2002::/16"), 2),
    ];

    /// <summary>Tells whether an address is public, so that anybody's page may lead to it.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (NotPublic.Any(network => network.Contains(address)))
        {
            return false;
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return true;
        }

        var bytes = address.GetAddressBytes();
        return Array.TrueForAll(Carriers, carrier => !carrier.Network.Contains(address) || IsPublic(new IPAddress(bytes.AsSpan(carrier.At, 4))));
    }
}
