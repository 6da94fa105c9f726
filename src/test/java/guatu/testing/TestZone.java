package guatu.testing;

import guatu.directory.Organisation;

/** A tree of three: the zone itself, and two units that may not see each other's work. */
public record TestZone(Organisation root, Organisation north, Organisation south) {}
