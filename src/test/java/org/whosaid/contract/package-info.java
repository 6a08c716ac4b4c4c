/** Holds the code to {@code openapi.yaml}, and {@code openapi.yaml} to the code. */
package org.whosaid.contract;
