/**
 * Quotes whole: recording one, its anonymity, reading it back. May import article, speaker, outlet, wording, feed and api.
 */
package org.whosaid.quote;
