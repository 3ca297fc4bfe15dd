/// Which names of an article have one referent: the same name, the surname of somebody named in full, a short form, a
/// company with and without its legal form. Pure: mentions in, entities out.
@NullMarked
package io.dateline.analysis.entity.referent;

import org.jspecify.annotations.NullMarked;
