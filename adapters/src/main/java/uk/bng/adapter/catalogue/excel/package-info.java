/** Catalogues read from Excel workbooks, hostile ones included. */
@NullMarked
package uk.bng.adapter.catalogue.excel;

import org.jspecify.annotations.NullMarked;
