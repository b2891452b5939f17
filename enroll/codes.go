package enroll

import (
	"unum/enroll/encoder"
	"unum/enroll/encoder/fusion"
	"unum/enroll/station"
)

// Codes of decisions. With the codes of packages station and encoder they are all the codes that an enrollment can end with.
const (
	CodeAdmitted        = "admitted"
	CodeAdmittedAgain   = "admitted_again"        // after an earlier enrollment whose leaf was removed
	CodeAlreadyEnrolled = "already_enrolled"      //
	CodeUncertain       = "uncertain"             // too close to somebody to call, too far to refuse
	CodeTooFewBits      = "too_few_bits"          // too little of an eye could be compared
	CodeAlteredEye      = "altered_eye_suspected" // one eye is known, the other is not
	CodeSameEyeTwice    = "same_eye_twice"        // both frames show one eye
	CodeFramesDisagree  = fusion.CodeDisagree     // the frames said to be of one eye are not
	CodeImplausible     = "template_implausible"  // no eye gives such a template
	CodeUnusable        = "capture_unusable"      // no frame of an eye could be encoded, for a reason without a code of its own
	CodeRecovery        = "recovery_admitted"     // the person's leaf will be replaced, after a delay
	CodeRecoveryWaits   = "recovery_pending"      // an earlier recovery of the person is still pending
	CodeNotRecognised   = "not_recognised"        // a recovery of somebody who is not enrolled, or was not recognised
	CodeReviewRecovery  = "review_recovery"       // a recovery that resembles several people, or one with eyes exchanged
	CodeReviewUncertain = "review_uncertain"      // uncertain too often
	CodeReviewAltered   = "review_altered_eye"    // an altered eye suspected again
	CodeReviewMany      = "review_many_matches"   // resembles more people than anybody does
)

// Codes of refusals that are not about the record itself.
const (
	CodeSessionDecided  = "session_decided"            // the session has its final decision
	CodeSessionBegun    = "session_begun"              // too late to say what the session is for
	CodeSessionBusy     = "session_busy"               // another capture of the session is being decided
	CodeSessionAttempts = "session_attempts_exhausted" // too many captures in one session
	CodeStationRate     = "station_rate_limited"       // too many nonces for one station
)

// Text tells a person what happened, in plain words. Next is what they can do.
type Text struct {
	What string
	Why  string
	Next string
}

// CodeOf gives the stable code of a refusal by [Service.IssueNonce] or [Service.Submit], or "" if err is none.
func CodeOf(err error) string { return station.CodeOf(err) }

// TextOf gives the text of a code; ok is false, and the text a general one, for a code that is not in the table.
func TextOf(code string) (text Text, ok bool) {
	text, ok = texts[code]
	if !ok {
		text = Text{
			What: "The capture could not be used.",
			Why:  "The system met something that it has no words for.",
			Next: "Please try again. If it happens again, ask the operator for help.",
		}
	}
	return text, ok
}

// texts is read only.
var texts = map[string]Text{
	CodeAdmitted: {
		"You are enrolled.",
		"Your eyes resemble nobody's who enrolled before.",
		"Keep your phone with you: it now collects your membership, which takes a little while.",
	},
	CodeAdmittedAgain: {
		"You are enrolled again.",
		"You had been enrolled before, and that earlier membership has ended.",
		"Keep your phone with you. Where everybody may act once, what you did with your earlier membership still counts.",
	},
	CodeAlreadyEnrolled: {
		"You are enrolled already, so no second membership was made.",
		"Your eyes match those of an existing enrollment. Each person has one membership.",
		"Use the phone with which you enrolled. If you lost it, ask for recovery. If you never enrolled, tell the operator: you can have this decision checked.",
	},
	CodeUncertain: {
		"We could not tell whether you are enrolled already.",
		"The pictures were not clear enough for a safe answer. This happens to honest people and is not an accusation.",
		"Please let the operator take new pictures: eyes wide open, without glasses, looking at the camera.",
	},
	CodeTooFewBits: {
		"Too little of your eyes could be compared.",
		"Lids, lashes or reflections cover too much of at least one iris.",
		"Please open your eyes wide, lift long lashes, take off glasses, and try again.",
	},
	CodeAlteredEye: {
		"Your two eyes gave answers that do not fit together.",
		"A patterned contact lens, drops that widen the pupil, an injury or a picture of poor quality can cause this.",
		"Please take off contact lenses and try again. If you wear none, tell the operator.",
	},
	CodeSameEyeTwice: {
		"Both pictures seem to show the same eye.",
		"Each eye must be photographed once.",
		"Please try again and let the operator photograph the left and the right eye.",
	},
	CodeFramesDisagree: {
		"The pictures of one eye do not fit together.",
		"An eye moved or blinked, or a picture of the other eye came in between.",
		"Please look at the camera and hold still while the operator takes new pictures.",
	},
	CodeImplausible: {
		"The pictures do not look like an eye to the system.",
		"The pattern found in them is not one that an iris has.",
		"Please clean the camera, look straight at it and try again.",
	},
	CodeUnusable: {
		"The pictures could not be used.",
		"The system could not read the iris in them.",
		"Please try again. If it happens again, ask the operator for help.",
	},
	CodeRecovery: {
		"Your membership will move to this phone.",
		"Your eyes match your enrollment. The move waits for some days, so that nobody can take your membership without your noticing.",
		"Keep this phone with you. If you find the old one, do nothing with it; if you did not ask for this, stop it there.",
	},
	CodeRecoveryWaits: {
		"Your membership is being moved to another phone already.",
		"A recovery of your enrollment has begun and waits out its time.",
		"Use the phone with which you began it. If you did not ask for it, stop it with your old phone.",
	},
	CodeNotRecognised: {
		"We found no enrollment of yours to recover.",
		"Your eyes match nobody's who is enrolled, or the pictures were not clear enough.",
		"Please try again with new pictures. If you never enrolled, begin a new enrollment on your phone.",
	},
	CodeReviewRecovery: {
		"A person has to look at your case.",
		"Your pictures resemble more than one enrollment, or left and right were exchanged.",
		"The operator will tell you how the review goes on. Nothing was changed.",
	},
	CodeReviewUncertain: {
		"A person has to look at your case.",
		"Several captures did not give a safe answer. This is not an accusation.",
		"The operator will tell you how the review goes on. You have not been enrolled and not been refused.",
	},
	CodeReviewAltered: {
		"A person has to look at your case.",
		"Your two eyes gave answers that do not fit together, more than once. Lenses, injuries and treatments can cause this.",
		"The operator will tell you how the review goes on. You have not been enrolled and not been refused.",
	},
	CodeReviewMany: {
		"A person has to look at your case.",
		"The pictures resemble those of several people, which eyes hardly ever do. A damaged camera or a patterned lens can cause this.",
		"The operator will tell you how the review goes on. You have not been enrolled and not been refused.",
	},

	encoder.CodeUndecodable: {
		"A picture could not be read.",
		"The file that the station sent is damaged or not a picture.",
		"Please try again. If it happens again, the station needs service.",
	},
	encoder.CodeTooLarge: {
		"A picture is too large.",
		"The station sent more pixels than the system accepts.",
		"The station needs to be set up again; please tell the operator.",
	},
	encoder.CodeTooSmall: {
		"Your eye is too small in the picture.",
		"The iris covers too few pixels to be read.",
		"Please come a little closer to the camera and try again.",
	},
	encoder.CodeNoEye: {
		"No eye was found in a picture.",
		"The picture shows something else, or the eye was closed.",
		"Please look straight at the camera with both eyes open and try again.",
	},
	encoder.CodeLowConfidence: {
		"The edges of your iris could not be found safely.",
		"Glasses, reflections or the angle of view can cause this.",
		"Please take off glasses, look straight at the camera and try again.",
	},
	encoder.CodeOccluded: {
		"Too much of your iris is covered.",
		"Lids, lashes or reflections hide it.",
		"Please open your eyes wide and try again.",
	},
	encoder.CodeLowContrast: {
		"The picture shows too little of the pattern of your iris.",
		"The light may be too strong or too weak.",
		"Please wait for the operator to adjust the light, then try again.",
	},
	encoder.CodeBlurred: {
		"The picture is blurred.",
		"You or the camera moved, or the distance was not right.",
		"Please hold still for a moment and try again.",
	},
	encoder.CodeNoisy: {
		"A picture is too grainy.",
		"There was too little light for the camera, so the iris cannot be told from the noise.",
		"Please come closer to the camera and let the operator check its lamps.",
	},
	encoder.CodePupilRange: {
		"Your pupil is too wide or too narrow to read the iris well.",
		"Light, medicine or eye drops can cause this.",
		"Please wait a minute in normal light and try again. After eye drops, come back another day.",
	},
	encoder.CodeOffCenter: {
		"Your eye is not wholly in the picture.",
		"Part of the iris lies outside its edge.",
		"Please look at the middle of the camera and try again.",
	},
	encoder.CodeScleraContrast: {
		"The outer edge of your iris can hardly be seen.",
		"Your iris and the white of your eye are equally bright in the picture; the light may be wrong.",
		"Please wait for the operator to adjust the light, then try again.",
	},
	encoder.CodePupilContrast: {
		"Your pupil can hardly be told from your iris.",
		"Both are equally dark in the picture; the light may be wrong.",
		"Please wait for the operator to adjust the light, then try again.",
	},
	encoder.CodePupilShape: {
		"Your pupil does not look round in the picture.",
		"Lids, reflections or the angle of view can cause this, and some pupils are not round.",
		"Please open your eyes wide, look straight at the camera and try again. If your pupil is not round, tell the operator.",
	},
	encoder.CodeConcentricity: {
		"Your pupil is not in the middle of your iris in the picture.",
		"Most often you were looking aside.",
		"Please look straight at the camera and try again.",
	},
	encoder.CodeGaze: {
		"You were looking aside.",
		"The iris is seen at too steep an angle.",
		"Please look straight at the camera and try again.",
	},

	station.CodeReplayedCapture: {
		"These pictures were used before.",
		"Each attempt needs pictures taken at that moment.",
		"Please let the operator take new pictures.",
	},
	station.CodeMalformed: {
		"The station sent something that could not be read.",
		"Its software may be old or damaged.",
		"Please use another station and tell the operator.",
	},
	station.CodeSignature: {
		"The capture does not come from a station that we know.",
		"Its signature is not right.",
		"Please use another station and tell the operator.",
	},
	station.CodeFramesMismatch: {
		"The pictures were changed on their way.",
		"They are not the ones that the station signed.",
		"Please try again. If it happens again, tell the operator.",
	},
	station.CodeSealedInvalid: {
		"The pictures could not be opened.",
		"The station sealed them for somebody else, or they were damaged.",
		"The station needs to be set up again; please tell the operator.",
	},
	station.CodePADMissing: {
		"The station did not check that a living eye is in front of it.",
		"Without that check nobody can be enrolled.",
		"Please use another station and tell the operator.",
	},
	station.CodePADFailed: {
		"The station could not confirm a living eye.",
		"Lenses, glasses or reflections can disturb the check.",
		"Please take off lenses and glasses and try again.",
	},
	station.CodePADScheme: {
		"This station is not allowed to enroll people here.",
		"The way in which it checks for a living eye is not accepted.",
		"Please use another station.",
	},
	station.CodeStationUnknown: {
		"This station is not registered.",
		"It is unknown, or its registration was ended.",
		"Please use another station and tell the operator.",
	},
	station.CodeNonceUnknown: {
		"The capture does not belong to an open request.",
		"The station did not ask for this session first.",
		"Please start the capture again.",
	},
	station.CodeNonceExpired: {
		"The capture took too long.",
		"Pictures must arrive within two minutes of the request.",
		"Please start the capture again.",
	},
	station.CodeNonceUsed: {
		"This capture has been handed in already.",
		"Each request is good for one capture.",
		"Look at your phone for the answer, or start the capture again.",
	},
	station.CodeCounter: {
		"The station is out of step.",
		"It sent captures in the wrong order, or somebody copied its key.",
		"Please use another station and tell the operator.",
	},
	station.CodeTime: {
		"The station's clock is wrong.",
		"The time of the capture does not fit the time of the request.",
		"The station's clock must be set; please tell the operator.",
	},
	CodeSessionDecided: {
		"This session has its answer already.",
		"A session ends with its decision.",
		"Look at your phone for the answer. To try again, start a new session there.",
	},
	CodeSessionBegun: {
		"It is too late to change what this session is for.",
		"A capture of it has been accepted already.",
		"Please start a new session on your phone.",
	},
	CodeSessionBusy: {
		"An earlier capture is still being decided.",
		"A session has one capture at a time.",
		"Please wait a moment and look at your phone for the answer.",
	},
	CodeSessionAttempts: {
		"There were too many attempts in this session.",
		"The number of attempts is limited, to keep others from guessing.",
		"Please start a new session on your phone later, or at another station.",
	},
	CodeStationRate: {
		"This station has been used too often in a short time.",
		"The number of captures of a station is limited.",
		"Please wait a while, or use another station.",
	},
}
