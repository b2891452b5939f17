// Command dapp is a club that lets each human in once: GET /join says what to prove, POST /join takes the phone's answer.
package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"
	"sync"

	"unum/api/client"
	"unum/api/wire"
)

func main() {
	unum, err := client.New(os.Getenv("UNUM_API"), client.Options{})
	if err != nil {
		log.Fatal(err)
	}
	key, nonces := os.Getenv("UNUM_API_KEY"), sync.Map{} // unum_rp_<id>_<secret>
	party, _, _ := strings.Cut(strings.TrimPrefix(key, "unum_rp_"), "_")
	http.HandleFunc("GET /join", func(w http.ResponseWriter, r *http.Request) {
		b := make([]byte, 32)
		rand.Read(b) // never fails
		nonce := "0x" + hex.EncodeToString(b)
		nonces.Store(nonce, true)
		json.NewEncoder(w).Encode(map[string]string{"relyingParty": party, "action": "join", "nonce": nonce})
	})
	http.HandleFunc("POST /join", func(w http.ResponseWriter, r *http.Request) {
		var v wire.Verify
		if json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&v) != nil || v.Action != "join" {
			http.Error(w, "not an answer to /join", http.StatusBadRequest)
		} else if _, ours := nonces.LoadAndDelete(v.Nonce); !ours {
			http.Error(w, "not a nonce of ours", http.StatusBadRequest)
		} else if human, err := unum.Verify(r.Context(), key, "", v); err != nil {
			http.Error(w, client.CodeOf(err), http.StatusForbidden) // nullifier_used: was here before
		} else {
			json.NewEncoder(w).Encode(map[string]string{"welcome": human.Nullifier})
		}
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:8090", nil))
}
