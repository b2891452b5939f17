package enroll

import "unum/enroll/gallery"

// FateOf says what an entry of the log means for its slot.
func FateOf(e Entry) gallery.Fate {
	switch {
	case e.State == Pending:
		return gallery.Keep
	case e.State != Decided || e.Outcome != Admitted:
		return gallery.Drop
	case e.Life == Erasing:
		return gallery.Wipe
	case e.Life == Erased:
		return gallery.Gone
	}
	return gallery.Keep
}
