/**
 * Outlets: bodies that publish or release words, under every name they go by. May import feed, wording and api.
 */
package org.whosaid.outlet;
