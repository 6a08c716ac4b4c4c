package org.whosaid.speaker;

/**
 * Where else a speaker is known.
 *
 * @param wikidata item identifier, such as Q7747 (https://www.wikidata.org/wiki/Wikidata:Identifiers), or null
 */
public record ExternalIds(String wikidata) {
    static final ExternalIds NONE = new ExternalIds(null);
}
