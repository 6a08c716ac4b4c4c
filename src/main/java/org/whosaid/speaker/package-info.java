/**
 * Speakers: sources that words are credited to by name, with aliases and the roles they held. May import feed, wording and api.
 */
package org.whosaid.speaker;
