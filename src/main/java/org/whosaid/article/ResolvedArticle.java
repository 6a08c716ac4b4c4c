package org.whosaid.article;

/**
 * The article that a reference was taken to mean.
 *
 * @param completed whether the reference brought facts that were not known before
 */
public record ResolvedArticle(Article article, boolean completed) {}
