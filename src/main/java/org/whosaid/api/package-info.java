/**
 * The HTTP edge that every feature shares: callers, problem documents, strict JSON, query parameters, cursors, pages and entity
 * tags. Imports nothing of ours.
 */
package org.whosaid.api;
