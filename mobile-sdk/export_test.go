package mobilesdk

// UseProver gives the phone a prover, so that tests need no keys.
func (p *Phone) UseProver(x prover) { p.keys.Lock(); defer p.keys.Unlock(); p.prover = x }
