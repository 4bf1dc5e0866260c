"""Which addresses belong to the internet, and which lead into a house's own network."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """An address of the internet; what is wrapped in an IPv6 address is looked at as well."""
    found = ip_address(address.partition("%")[0])
    return all(each.is_global and not each.is_multicast and not each.is_reserved for each in _unwrapped(found))


def _unwrapped(found: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    if isinstance(found, IPv4Address):
        return [found]
    if found.ipv4_mapped:
        return [found.ipv4_mapped]
    if found in NAT64:
        return [IPv4Address(int(found) & 0xFFFFFFFF)]
    inside = [found.sixtofour] if found.sixtofour else list(found.teredo or ())
    return [found, *inside]
